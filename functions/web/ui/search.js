// "/" goes to the search box, unless someone is typing.
const box = document.querySelector("[data-search]");

document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || target.closest("input, textarea, select")) return;
  if (!box.checkVisibility()) return;
  event.preventDefault();
  box.focus();
});
