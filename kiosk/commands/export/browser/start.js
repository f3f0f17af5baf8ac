// The window of the person who leads: it keeps the place, and tells it to the window of the room.

const SILENT = 3000;
// Milliseconds without a word from the room's window after which it counts as closed.

const $ = (id) => document.getElementById(id);
const root = document.documentElement;
const { talk, minutes } = document.body.dataset;
const planned = Number(minutes) * 60;
const steps = [...document.querySelectorAll("#script img")].map((picture) => {
  const section = picture.closest("section");
  return { slide: Number(section.dataset.slide), picture, notes: section.querySelector(".notes") };
});
const rows = [...document.querySelectorAll("#jump button")];

let at = Math.min(Number(location.hash.slice(1)) || 0, steps.length - 1);
let blank = false;
let room = null;
let heardAt = 0;
let full = false;
// Milliseconds of the clock, and since when it runs; 0 while it is paused.
let ran = 0;
let since = 0;

function show() {
  const step = steps[at];
  const next = steps[at + 1];
  // A step on the same slide must not scroll the notes that somebody reads.
  if ($("notes").dataset.slide !== String(step.slide)) {
    $("notes").dataset.slide = step.slide;
    $("notes").replaceChildren(step.notes.cloneNode(true));
    $("paper").scrollTop = 0;
  }
  paint($("now"), step.picture);
  paint($("next"), next?.picture);
  $("now").classList.toggle("blanked", blank);
  $("last").hidden = Boolean(next);
  $("next").hidden = !next;
  put($("position"), $("position").dataset.words.replace("{n}", step.slide));
  $("blank").setAttribute("aria-pressed", String(blank));
  put($("blank"), blank ? $("blank").dataset.show : $("blank").dataset.blank);
  rows.forEach((row, n) => {
    const isHere = n + 1 === step.slide;
    if (isHere === (row.getAttribute("aria-current") === "true")) return;
    row.setAttribute("aria-current", String(isHere));
    if (isHere) row.scrollIntoView({ block: "center" });
  });
  // Loaded again, the page goes on here.
  if (!root.classList.contains("before")) history.replaceState(null, "", `#${at}`);
  tell();
}

function paint(figure, picture) {
  const image = figure.querySelector("img");
  if (picture && image.src !== picture.src) image.src = picture.src;
  image.alt = picture?.alt ?? "";
}

function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

function tell() {
  if (room && !room.closed) room.postMessage({ talk, at, blank }, "*");
}

function act(key) {
  put($("typed"), key.act === "typed" ? String(key.number) : "");
  if (key.act === "typed") return;
  if (key.act === "full") return fillScreen();
  if (LOOKS.has(key.act)) return look(key.act);
  if (root.classList.contains("before")) return begin();
  if (key.act === "blank") blank = !blank;
  else if (blank) blank = false;
  else at = placeAfter(key, at, steps);
  show();
}

function look(act) {
  const paper = $("paper");
  if (act === "clock") return pause();
  const way = act === "notes_down" || act === "notes_larger" ? 1 : -1;
  if (act === "notes_down" || act === "notes_up") paper.scrollBy({ top: way * paper.clientHeight * 0.7 });
  else paper.dataset.size = Math.max(0, Math.min(2, Number(paper.dataset.size) + way));
}

function begin() {
  root.classList.remove("before");
  stayAwake();
  if (!ran && !since) since = Date.now();
  show();
  tick();
}

function openRoom() {
  room = window.open("slides.html", `slides-${talk}`, "popup,width=960,height=600");
  heardAt = Date.now();
  tick();
}

function tick() {
  const seconds = Math.floor((ran + (since ? Date.now() - since : 0)) / 1000);
  const left = planned - seconds;
  put($("elapsed"), clock(seconds));
  put($("left"), (left < 0 ? $("left").dataset.over : $("left").dataset.left).replace("{time}", clock(Math.abs(left))));
  $("time").classList.toggle("over", left < 0);
  $("share").value = Math.min(1, seconds / planned);
  put($("hour"), new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }));
  put($("pause"), since || !ran ? $("pause").dataset.pause : $("pause").dataset.resume);
  const isThere = room !== null && !room.closed && Date.now() - heardAt < SILENT;
  const begun = !root.classList.contains("before");
  $("closed").hidden = isThere || !begun;
  $("unfilled").hidden = !isThere || full;
  root.classList.toggle("expired", isExpired());
  $("expired").hidden = !isExpired();
}

function clock(seconds) {
  const two = (n) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

function pause() {
  if (since) [ran, since] = [ran + Date.now() - since, 0];
  else since = Date.now();
  tick();
}

function reset() {
  [ran, since] = [0, since ? Date.now() : 0];
  tick();
}

addEventListener("message", ({ source, data }) => {
  if (data?.talk !== talk || !source) return;
  // After this page was loaded again, its room's window is still there.
  if (room === null || room.closed) room = source;
  if (source !== room) return;
  heardAt = Date.now();
  if (data.here) {
    full = data.full === true;
    tell();
    tick();
  } else if (data.key) {
    act(data.key);
  }
});
addEventListener("keydown", (event) => {
  const key = heard(event);
  if (!key) return;
  event.preventDefault();
  act(key);
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  const doing = { open: openRoom, begin, pause, reset }[button.dataset.do];
  if (doing) doing();
  else act({ act: button.dataset.act, number: Number(button.dataset.slide) });
});

root.classList.add("leads");
if (!location.hash) root.classList.add("before");
show();
tick();
setInterval(tick, 500);
