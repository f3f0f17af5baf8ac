// A phone that leads a talk. The server keeps the state; this page shows it and asks for changes.
// Values, words and the order of lists come from kiosk/window/talk/phones/phone_page.py.

import { Link } from "./link.js";
import * as dialogs from "./dialogs.js";
import * as view from "./view.js";

const KEYS = {
  PageDown: "next",
  ArrowRight: "next",
  PageUp: "previous",
  ArrowLeft: "previous",
  b: "blank",
  ".": "blank",
};
const FORGOTTEN = 10 * 60 * 1000;
// Milliseconds without a connection after which notes do not stay on the phone.

const $ = (id) => document.getElementById(id);
let words = JSON.parse($("words").textContent);
let blanked = false;
let lostAt = 0;
let at = 0;
// The time of the last state: the window ignores what is asked later than two seconds after it.

const link = new Link({ hear, see: view.paint, lose: () => stand(false) });
view.say(words);
view.colour(JSON.parse($("colours").textContent));
const code = location.hash.slice(1);
// A code is used once, so it stays neither in the address nor in the history.
history.replaceState(null, "", location.pathname);
const token = sessionStorage.getItem("token");
if (code) link.greet({ code });
else if (token) link.greet({ token });
else ask("");
link.start();

function hear(message) {
  if (message.token) {
    sessionStorage.setItem("token", message.token.token);
    link.greeting = message.token;
    link.send({ kept: true });
  } else if (message.there) {
    link.send({ here: true });
  } else if (message.state) {
    link.isIn = true;
    words = message.state.words;
    blanked = message.state.blanked;
    at = message.state.at;
    view.open("lead");
    view.show(message.state);
    stand(!message.state.lost);
  } else if (message.refused) {
    refuse(message.refused.wait);
  } else if (message.ended) {
    end();
  }
}

function ask(trouble) {
  view.open("enter");
  $("trouble").textContent = trouble;
  $("code").value = "";
  $("code").focus();
}

// wait is in seconds, null for never; 0 says that the talk of this phone is over.
function refuse(wait) {
  sessionStorage.removeItem("token");
  link.isIn = false;
  link.greeting = null;
  view.forget();
  ask(wait === 0 ? "" : wait === null ? words.locked : words.wrong);
  $("connect").disabled = wait !== 0;
  if (wait) setTimeout(() => ($("connect").disabled = false), wait * 1000);
}

function stand(isThere) {
  if (!link.isIn) return;
  lostAt = isThere ? 0 : lostAt || Date.now();
  view.stand(isThere, words);
  if (lostAt && Date.now() - lostAt > FORGOTTEN) end({ lost: true });
}

// A phone that was only lost for long keeps its token, by which a touch brings it back.
function end({ lost } = {}) {
  if (!lost) sessionStorage.removeItem("token");
  link.end();
  view.forget();
  view.open("ended");
}

function wish(message) {
  link.send({ ...message, at });
}

function act(what) {
  if (what === "blank") wish({ do: "blank", on: !blanked });
  else if (what === "next" || what === "previous") wish({ do: what });
  else if (what === "close") dialogs.close();
  else if (what === "interpreter") view.openInterpreter();
  else if (what === "whole") view.enlarge();
  else {
    $("find").value = "";
    dialogs.find($("rows"), "", words.nothing);
    dialogs.open(what);
  }
}

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  $("trouble").textContent = "";
  if (!$("connect").disabled) link.greet({ code: $("code").value });
});
$("again").addEventListener("click", () => {
  link.begin();
  lostAt = 0;
  const kept = sessionStorage.getItem("token");
  ask("");
  if (kept) link.greet({ token: kept });
});
$("paper").addEventListener("scroll", view.fade, { passive: true });
addEventListener("resize", view.fit);
$("find").addEventListener("input", () => dialogs.find($("rows"), $("find").value, words.nothing));
$("take").addEventListener("click", () => link.send({ lead: true }));
document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.act) act(button.dataset.act);
  const { slide, language, second, speaks } = button.dataset;
  if (slide) wish({ do: "jump", slide });
  if (language) wish({ do: "language", language });
  if (second !== undefined) wish({ do: "second", language: second });
  if (speaks) wish({ do: "speaks", speaks });
  if (slide || language || second !== undefined || speaks) dialogs.close();
});
document.addEventListener("keydown", (event) => {
  const what = KEYS[event.key];
  const typing = event.target.closest("input, dialog");
  if (!what || typing || event.ctrlKey || event.altKey || event.metaKey || $("hands").hidden) return;
  event.preventDefault();
  act(what);
});
