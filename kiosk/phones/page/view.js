// Shows a state. What did not change is left alone, so that nobody who listens or scrolls loses their place.

import { close, closeLists, open as cover, fill, fillCard, fillLanguages, fillSides, fillWays, write } from "./dialogs.js";

const $ = (id) => document.getElementById(id);
let shown = {};
let picture = "";
let read = () => {};

// All that a state fills is in these places, which are empty as long as there is no talk.
const empty = Array.from(document.querySelectorAll("#lead *, dialog *, #told"), (at) => [at, at.cloneNode(true)]);

// Words for an interpreter are there only while somebody reads them.
export function openInterpreter() {
  read();
  cover("interpreter");
}
$("interpreter").addEventListener("close", () => $("sides").replaceChildren());

export function say(words) {
  for (const at of document.querySelectorAll("[data-word]")) put(at, words[at.dataset.word]);
  for (const at of document.querySelectorAll("[data-name]")) at.setAttribute("aria-label", words[at.dataset.name]);
}

// The site's colours in place of those of the style sheet.
export function colour(colours) {
  const root = document.documentElement;
  root.removeAttribute("style");
  for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--${name}`, value);
}

export function open(id) {
  for (const main of document.querySelectorAll("main")) main.hidden = main.id !== id;
}

export function show(state) {
  const words = state.words;
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.rtl ? "rtl" : "ltr";
  say(words);
  if (differs("colours", state.colours)) colour(state.colours);
  for (const id of ["place", "now", "elapsed", "left", "pace", "position", "closes"]) put($(id), state[id]);
  $("closes").hidden = !state.closes;
  put($("exercise"), state.exercise_over || state.exercise);
  $("exercise").hidden = !state.exercise;
  $("exercise").classList.toggle("over", Boolean(state.exercise_over));
  $("elapsed").classList.toggle("over", state.over);
  $("elapsed").setAttribute("aria-label", `${words.elapsed} ${state.elapsed}`);
  $("share").value = state.share;
  $("share").setAttribute("aria-label", state.left);
  if (differs("card", state.card)) fillCard(state.card);
  $("picture").alt = state.room;
  put($("told"), `${state.position}. ${state.room}`);
  if (differs("notes", state.notes)) {
    $("notes").replaceChildren();
    write($("notes"), state.notes);
    $("paper").scrollTop = 0;
    fit();
  }
  after(state.next, words);
  hands(state, words);
  if (differs("slides", state.slides)) fill($("rows"), state.slides);
  if (differs("languages", state.languages)) fillLanguages($("language-list"), state.languages, "language");
  if (differs("seconds", state.seconds)) fillLanguages($("second-list"), state.seconds, "second", words.second);
  if (differs("ways", state.ways)) fillWays($("ways"), state.ways);
  $("second-title").hidden = !state.seconds.length;
  $("one").hidden = $("ways").hidden = !state.ways.length;
  read = () => fillSides($("sides"), state.interpreter, words.notes);
  if (differs("interpreter", [state.interpreter, words.notes]) && $("interpreter").open) read();
}

export function paint(blob) {
  const before = picture;
  picture = URL.createObjectURL(blob);
  $("picture").src = picture;
  if (before) URL.revokeObjectURL(before);
}

// Connection lost: said, and no button pretends to work.
export function stand(isThere, words) {
  document.body.classList.toggle("lost", !isThere);
  put($("lost"), isThere ? "" : words.lost);
  for (const button of document.querySelectorAll("#hands button, #take, dialog button:not([data-act=close])"))
    button.disabled = !isThere;
}

// Nothing of the talk stays on the phone: the places are as they were loaded.
export function forget() {
  shown = {};
  read = () => {};
  close();
  enlarge(false);
  for (const [at, loaded] of empty) {
    if (!loaded.hasChildNodes()) at.replaceChildren();
    if (at.localName === "input") at.value = "";
    for (const { name } of [...at.attributes]) if (!loaded.hasAttribute(name)) at.removeAttribute(name);
    for (const { name, value } of loaded.attributes) if (at.getAttribute(name) !== value) at.setAttribute(name, value);
  }
  if (picture) URL.revokeObjectURL(picture);
  picture = "";
}

function after(next, words) {
  put($("after-word"), next ? words.next : words.last);
  put($("after-title"), next ? next.title : "");
  $("mini").className = next ? `mini field-${next.field}` : "mini";
  put($("mini").firstChild, next ? next.number : "");
  $("mini").hidden = !next;
}

function hands(state, words) {
  $("hands").hidden = !state.leads;
  $("other").hidden = state.leads;
  if (!state.leads) closeLists();
  for (const button of [$("blank"), $("blank-too")]) {
    button.setAttribute("aria-pressed", String(state.blanked));
    put(button.querySelector("span"), state.blanked ? words.show : words.blank);
  }
  // The picture of it comes a moment later.
  $("room").classList.toggle("blanked", state.blanked);
  // Set again it would be fetched again.
  if (differs("blanked", state.blanked))
    for (const icon of document.querySelectorAll("[data-act=blank] use"))
      icon.setAttribute("href", `/page/icons.svg#${state.blanked ? "screen-on" : "screen"}`);
  const spoken = state.languages.find((row) => row.chosen);
  put($("language").querySelector("span"), spoken.name);
  $("language").querySelector("span").lang = spoken.language;
  $("language").setAttribute("aria-label", `${words.language}: ${spoken.name}`);
}

// Notes take the screen, or give it back; the steps of the talk stay below them.
export function enlarge(on = !document.body.classList.contains("whole")) {
  document.body.classList.toggle("whole", on);
  $("whole").setAttribute("aria-expanded", String(on));
  $("whole").querySelector("use").setAttribute("href", `/page/icons.svg#${on ? "smaller" : "larger"}`);
  fit();
}

// Alone on the screen notes have smaller letters where that shows all of them.
export function fit() {
  const paper = $("paper");
  const isCut = () => paper.scrollHeight > paper.clientHeight;
  paper.classList.remove("close");
  if (document.body.classList.contains("whole") && isCut()) {
    paper.classList.add("close");
    if (isCut()) paper.classList.remove("close");
  }
  fade();
}

// Paper fades where more notes follow.
export function fade() {
  const paper = $("paper");
  paper.classList.toggle("more", paper.scrollTop + paper.clientHeight < paper.scrollHeight - 4);
}

function put(at, text) {
  if (at.textContent !== text) at.textContent = text ?? "";
}

function differs(key, value) {
  const now = JSON.stringify(value);
  if (shown[key] === now) return false;
  shown[key] = now;
  return true;
}
