// The two lists that cover the page: slides, and languages of the audience.

export function fill(list, slides) {
  rows(list, slides, (row, button) => {
    button.dataset.slide = row.ref;
    const number = part("n", row.number);
    number.classList.add(`field-${row.field || "ink"}`);
    button.append(number, part("t", row.title));
    button.setAttribute("aria-label", `${row.number}. ${row.title}`);
  });
}

export function fillLanguages(list, languages) {
  rows(list, languages, (row, button) => {
    button.dataset.language = row.language;
    button.lang = row.language;
    button.dir = row.rtl ? "rtl" : "ltr";
    button.append(part("t", row.name));
  });
}

export function open(id) {
  const dialog = document.getElementById(id);
  dialog.showModal();
  const current = dialog.querySelector("[aria-current]") ?? dialog.querySelector("button");
  current.focus();
  current.scrollIntoView({ block: "center" });
}

export function close() {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
}

function rows(list, values, write) {
  list.replaceChildren(
    ...values.map((row) => {
      const button = document.createElement("button");
      if (row.chosen) button.setAttribute("aria-current", "true");
      write(row, button);
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
}

function part(name, text) {
  const span = document.createElement("span");
  span.className = name;
  span.textContent = text;
  return span;
}
