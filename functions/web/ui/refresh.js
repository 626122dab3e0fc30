// Keeps a board as new as the server's while it is looked at. Never under a person who is typing.
const every = 30_000;
const main = document.querySelector("main[data-live], main[data-ticks]");
// A page whose views are logged only renews its clocks, from another address.
const from = main.dataset.ticks;
const said = document.querySelector("#refreshed");
const ticks = "[data-tick]";

let tag;
let last = Date.now();

function isTyped(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.type !== "select-one") return field.value !== field.defaultValue;
  const chosen = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(chosen, 0);
}
const isBusy = () =>
  main.contains(document.activeElement?.closest("form")) ||
  [...main.querySelectorAll("input:not([type=hidden]), select, textarea")].some(isTyped) ||
  !getSelection().isCollapsed;

/** What opening a section or drawing the page again changes is no difference. */
const shape = (node) =>
  (node.outerHTML ?? node.data).replace(/ open=""|( name="command" value=")[^"]*/g, "$1");
const tagOf = (node) => node.nodeName + (node.cloneNode(false).outerHTML ?? "").replace(/ open=""/, "");

/** Replaces only what differs, so that open sections stay open and the focus stays. */
function morph(old, fresh) {
  if (shape(old) === shape(fresh)) return;
  if (old.firstChild && tagOf(old) === tagOf(fresh)) morphAll(old, fresh);
  else old.replaceWith(fresh);
}
function morphAll(old, fresh) {
  const [olds, freshes] = [[...old.childNodes], [...fresh.childNodes]];
  for (const [at, one] of olds.entries()) {
    if (freshes[at]) morph(one, freshes[at]);
    else one.remove();
  }
  old.append(...freshes.slice(olds.length));
}

function textOf(node) {
  const copy = node.cloneNode(true);
  for (const one of copy.querySelectorAll(ticks)) one.remove();
  return copy.textContent;
}

function show(fresh) {
  // What the last form did is said once by the server, and stays while the page does.
  const outcome = main.querySelector(".outcome");
  if (outcome) fresh.prepend(outcome.cloneNode(true));
  const isNew = textOf(main) !== textOf(fresh);
  const focused = document.activeElement;
  const [id, href] = [focused?.id, focused?.getAttribute("href")];
  morphAll(main, fresh);
  if (document.activeElement !== focused) {
    const again = id ? document.getElementById(id) : href && main.querySelector(`a[href="${href}"]`);
    again?.focus({ preventScroll: true });
  }
  said.textContent = isNew ? main.dataset.live : "";
}

/** While someone types, only the clocks go on. */
function tick(fresh) {
  for (const one of main.querySelectorAll(ticks)) {
    const now = fresh.querySelector(`[data-tick="${one.dataset.tick}"]`);
    if (now) morph(one, now.cloneNode(true));
  }
}

async function refresh() {
  last = Date.now();
  const headers = { "x-porchlight-refresh": "1", ...(tag ? { "If-None-Match": tag } : {}) };
  const answer = await fetch(from ?? location.href, { headers, redirect: "manual" }).catch(() => undefined);
  // The session is over: what was on the page is for no one any more.
  if (answer?.type === "opaqueredirect" && !isBusy()) location.reload();
  if (answer?.status !== 200) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (from || isBusy()) return tick(fresh);
  tag = answer.headers.get("ETag");
  show(fresh);
}

setInterval(() => {
  if (!document.hidden) void refresh();
}, every);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && Date.now() - last > every) void refresh();
});
