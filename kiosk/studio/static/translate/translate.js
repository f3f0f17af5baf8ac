"use strict";

// A translator goes through the sentences without a mouse.
const form = document.getElementById("translate");

if (form) {
  const area = form.elements.text;
  const given = area.defaultValue;
  let leaves = false;
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.target === area) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(form.querySelector("[value=on]"));
      if (event.key === "Escape") area.blur();
    } else if (plain && !event.target.closest("input, select, textarea, button")) {
      if (event.key === "n") document.getElementById("next")?.click();
      if (event.key === "p") document.getElementById("earlier")?.click();
      if (event.key === "Enter" && event.target === document.body) area.focus();
    }
  });
  form.addEventListener("submit", () => (leaves = true));
  window.addEventListener("beforeunload", (event) => {
    if (!leaves && area.value !== given) event.preventDefault();
  });
  area.addEventListener("input", () => {
    document.getElementById("saved").textContent = area.value === given ? "" : "Not saved yet";
  });
  document.querySelector(".sentences [aria-current]")?.scrollIntoView({ block: "nearest" });
  area.focus({ preventScroll: true });
}
