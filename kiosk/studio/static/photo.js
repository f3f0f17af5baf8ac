"use strict";

// A photograph is chosen, dropped or pasted; what is kept of it is in the four fields of the form.
const EDGES = ["left", "top", "right", "bottom"];
const NEAR = 28;
const MOST = 90;
const WIDEST = 2;
const LEAST = 900;
const RELOADED = "studio-photo";

const place = () => document.getElementById("photo");
// Neither it nor the field of the file has an id: htmx would copy their style as an attribute, which the policy of the page refuses.
const frameHere = () => place().querySelector(".frame");
const edge = (name) => document.getElementById(`photo-edge-${name}`);
const cut = (name) => Math.max(0, Number(edge(name).value) || 0);

const tell = (id, text) => (document.getElementById(id).textContent = text);

const send = async (file) => {
  tell("photo-fault", "");
  tell("photo-waits", "The photograph is being made ready …");
  place().classList.add("busy");
  try {
    const answer = await fetch(`${place().dataset.place}/photo`, { method: "POST", body: file });
    if (!answer.ok) throw new Error(await answer.text());
    await htmx.ajax("GET", `${place().dataset.place}/photo`, { target: "#photo", swap: "outerHTML" });
    document.getElementById("photo-title").focus();
  } catch (fault) {
    tell("photo-waits", "");
    tell("photo-fault", fault.message);
    place().classList.remove("busy");
  }
};

// The frame lies where the picture does, and the words below it say what stays.
const draw = () => {
  const frame = frameHere();
  if (!frame) return;
  const image = frame.parentElement.querySelector("img");
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = image;
  const across = 1 - (cut("left") + cut("right")) / 100;
  const down = 1 - (cut("top") + cut("bottom")) / 100;
  frame.style.insetInlineStart = `${offsetLeft + (offsetWidth * cut("left")) / 100}px`;
  frame.style.insetBlockStart = `${offsetTop + (offsetHeight * cut("top")) / 100}px`;
  frame.style.inlineSize = `${Math.max(0, across) * offsetWidth}px`;
  frame.style.blockSize = `${Math.max(0, down) * offsetHeight}px`;
  const width = Math.round(image.getAttribute("width") * across);
  const height = Math.round(image.getAttribute("height") * down);
  let advice = "";
  if (Math.max(width, height) > WIDEST * Math.min(width, height)) advice = ". One side is more than twice the other: make the frame more even";
  else if (Math.max(width, height) < LEAST) advice = ". This is small and will look unsharp: keep more, or take a larger photograph";
  tell("photo-size", `${width} × ${height} points stay${advice}`);
};

const set = (name, value) => {
  const other = { left: "right", right: "left", top: "bottom", bottom: "top" }[name];
  const kept = Math.min(Math.max(0, value), MOST - cut(other));
  edge(name).value = Math.round(kept * 2) / 2;
};

// Moves the frame without changing its size.
const move = (from, across, down) => {
  const x = Math.min(Math.max(across, -from.left), from.right);
  const y = Math.min(Math.max(down, -from.top), from.bottom);
  for (const [name, by] of [["left", x], ["right", -x], ["top", y], ["bottom", -y]]) {
    edge(name).value = Math.round((from[name] + by) * 2) / 2;
  }
};

const present = () => Object.fromEntries(EDGES.map((name) => [name, cut(name)]));

const KEYS_OF_FRAME = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const press = (event) => {
  const step = KEYS_OF_FRAME[event.key];
  if (!step) return;
  event.preventDefault();
  if (event.shiftKey) {
    if (step[0]) set("right", cut("right") - step[0]);
    if (step[1]) set("bottom", cut("bottom") - step[1]);
  } else {
    move(present(), ...step);
  }
  draw();
};

const hold = (event) => {
  const frame = frameHere();
  const image = frame.parentElement.querySelector("img");
  const box = frame.getBoundingClientRect();
  const from = present();
  const held = [];
  if (event.clientX < box.left + NEAR) held.push("left");
  else if (event.clientX > box.right - NEAR) held.push("right");
  if (event.clientY < box.top + NEAR) held.push("top");
  else if (event.clientY > box.bottom - NEAR) held.push("bottom");
  frame.setPointerCapture(event.pointerId);
  const follow = (moved) => {
    const across = ((moved.clientX - event.clientX) / image.offsetWidth) * 100;
    const down = ((moved.clientY - event.clientY) / image.offsetHeight) * 100;
    const by = { left: across, right: -across, top: down, bottom: -down };
    if (held.length) held.forEach((name) => set(name, from[name] + by[name]));
    else move(from, across, down);
    draw();
  };
  const end = () => frame.removeEventListener("pointermove", follow);
  frame.addEventListener("pointermove", follow);
  frame.addEventListener("pointerup", end, { once: true });
  frame.addEventListener("pointercancel", end, { once: true });
};

const begin = () => {
  const drop = document.getElementById("photo-drop");
  drop.querySelector("input").addEventListener("change", (event) => event.target.files[0] && send(event.target.files[0]));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files[0]) send(event.dataTransfer.files[0]);
  });
  const frame = frameHere();
  if (!frame) return;
  frame.addEventListener("keydown", press);
  frame.addEventListener("pointerdown", hold);
  EDGES.forEach((name) => edge(name).addEventListener("input", draw));
  const image = frame.parentElement.querySelector("img");
  new ResizeObserver(draw).observe(image);
  draw();
};

document.addEventListener("paste", (event) => {
  const file = [...event.clipboardData.files].find((each) => each.type.startsWith("image/"));
  if (file) {
    event.preventDefault();
    send(file);
  }
});
// A file that misses its place must not replace the page.
for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());

document.addEventListener("htmx:load", (event) => event.detail.elt.id === "photo" && begin());
document.addEventListener("htmx:beforeOnLoad", (event) => {
  if (event.detail.xhr.getResponseHeader("HX-Refresh")) sessionStorage.setItem(RELOADED, "yes");
});
begin();
if (sessionStorage.getItem(RELOADED)) {
  sessionStorage.removeItem(RELOADED);
  document.getElementById("photo-title").focus();
  tell("saved", "Saved");
}
