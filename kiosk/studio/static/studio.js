"use strict";

// Pictures are the kiosk's own: their addresses say which screen, and the stamp which state of the files.
const address = (image) => {
  const asked = new URLSearchParams(new FormData(document.getElementById("views")));
  asked.set("width", image.dataset.width);
  asked.set("stamp", image.dataset.stamp);
  return `/picture/${image.dataset.ref}?${asked}`;
};

const say = (text) => {
  const place = document.getElementById("no-preview");
  if (place) {
    place.textContent = text;
    place.hidden = !text;
  }
};

const look = async (image) => {
  if (image.id !== "preview") {
    image.src = address(image);
    return;
  }
  // The last picture stays until the next one is there, and a fault is said below it.
  const answer = await fetch(address(image));
  if (answer.ok) {
    const before = image.src;
    image.src = URL.createObjectURL(await answer.blob());
    if (before.startsWith("blob:")) URL.revokeObjectURL(before);
    say("");
  } else {
    say(await answer.text());
  }
};

const lookAtAll = () => document.querySelectorAll("img[data-ref]").forEach(look);

const count = (area) => {
  const longest = Number(area.dataset.longest);
  const lines = area.dataset.rows ? area.value.split("\n").filter((line) => line.trim()) : [area.value];
  const most = Math.max(0, ...lines.map((line) => [...line].length));
  const place = document.getElementById(`c-${area.name}`);
  place.textContent = area.dataset.count.replace("{most}", most).replace("{lines}", lines.length);
  place.classList.toggle("over", most > longest || lines.length > Number(area.dataset.rows || 1));
};

// One form may be saved while another one still waits.
const remind = () => {
  if (document.querySelector("form[data-waits]")) document.getElementById("saved").textContent = document.body.dataset.unsaved;
};

const next = (select) => {
  select.selectedIndex = (select.selectedIndex + 1) % select.length;
  select.dispatchEvent(new Event("change", { bubbles: true }));
};

const KEYS = {
  l: (views) => next(views.language),
  s: (views) => views.shape && next(views.shape),
  t: (views) => views.text && next(views.text),
  c: (views) => views.contrast?.click(),
};

// Keyboards of other scripts have no such letters: there the place of the key counts.
const letter = (event) => (event.key.charCodeAt(0) < 128 ? event.key : event.code.slice(-1).toLowerCase());

const listen = () => {
  const views = document.getElementById("views");
  if (!views) return;
  views.addEventListener("change", lookAtAll);
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input, select, textarea, button");
    if (!writes && !event.ctrlKey && !event.altKey && !event.metaKey) KEYS[letter(event)]?.(views);
  });
  document.querySelectorAll("textarea[data-longest]").forEach((area) => {
    count(area);
    area.addEventListener("input", () => count(area));
  });
  document.querySelectorAll("form[hx-post]").forEach((form) => {
    form.addEventListener("input", () => {
      form.dataset.waits = "";
      remind();
    });
    form.addEventListener("htmx:beforeRequest", () => delete form.dataset.waits);
  });
  document.body.addEventListener("htmx:oobAfterSwap", remind);
  document.body.addEventListener("htmx:afterSettle", () => {
    const stamp = document.getElementById("saved").dataset.stamp;
    const image = document.getElementById("preview");
    if (stamp && image && stamp !== image.dataset.stamp) {
      image.dataset.stamp = stamp;
      look(image);
    }
  });
  lookAtAll();
};

const drag = () => {
  let held = null;
  document.querySelectorAll(".panel[draggable]").forEach((panel) => {
    panel.addEventListener("dragstart", () => (held = panel));
    panel.addEventListener("dragover", (event) => event.preventDefault());
    panel.addEventListener("drop", (event) => {
      event.preventDefault();
      if (held && held !== panel) {
        const body = new URLSearchParams({ name: held.dataset.name, act: "before", other: panel.dataset.name });
        fetch(held.querySelector("form.acts").action, { method: "POST", body }).then(() => {
          location.hash = held.id;
          location.reload();
        });
      }
    });
  });
};

listen();
drag();
