// Keeps what is typed on this device until the server has it. A page can only lock a draft. What opens it is the
// server's, which gives it to the same person alone, until they sign out or hand the device over.
const { content, dataset } = document.querySelector("#draft");
const { to, opener } = dataset;
const longest = 24 * 60 * 60_000;
const curve = { name: "ECDH", namedCurve: "P-256" };
const aes = { name: "AES-GCM", length: 256 };
const secret = "[type=password], [type=file], [data-secret], button, fieldset";
const { subtle } = crypto;

const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
const textOf = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const forms = [...document.querySelectorAll("main form[method=post][id]")];
const addressOf = (path) => new URL(path, here).href;
const idOf = (form) => `${addressOf(form.getAttribute("action"))} ${form.getAttribute("id")}`;
const fieldsOf = (form) => [...form.elements].filter((one) => one.name && !one.matches(secret));
const isTicked = (field) => field.matches("[type=checkbox], [type=radio]");
const isTyped = (form) =>
  fieldsOf(form).some(
    (one) =>
      one.matches("input:not([type=hidden]), textarea") && !isTicked(one) && one.value !== one.defaultValue,
  );
/** A form that carries on what was typed in another one is kept as it is. */
const carries = (form) => "carries" in form.dataset;
const isKept = (form) => carries(form) || isTyped(form);
/** A draft opens in no other form than its own. */
const lock = (id, iv) => ({ name: "AES-GCM", iv, additionalData: utf8(id) });

/** This page's key, and what the server needs to find it again. */
async function newKey() {
  const [own, theirs] = await Promise.all([
    subtle.generateKey(curve, false, ["deriveBits"]),
    subtle.importKey("raw", bytesOf(to), curve, false, []),
  ]);
  const salt = await subtle.exportKey("raw", own.publicKey);
  const bits = await subtle.deriveBits({ ...curve, public: theirs }, own.privateKey, 256);
  const shared = await subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info: utf8("porchlight draft") };
  return { key: await subtle.deriveKey(how, shared, aes, false, ["encrypt"]), page: textOf(salt) };
}
let own;
/** The address each form is, or was, sent to. */
const sentTo = new Map();

async function keep(form) {
  const id = idOf(form);
  if (!isKept(form)) return answerOf((await drafts()).delete(id));
  own ??= newKey();
  const { key, page } = await own;
  const values = fieldsOf(form).map((one) => [one.name, one.value, !isTicked(one) || one.checked]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt(lock(id, iv), key, utf8(JSON.stringify(values)));
  return answerOf(
    (await drafts()).put({ id, to, page, iv, sealed, sent: sentTo.get(form), at: here, on: Date.now() }),
  );
}

async function open({ id, page, iv, sealed }) {
  const asked = await fetch(opener, { method: "POST", body: new URLSearchParams({ page }) });
  const raw = bytesOf((await asked.json()).key);
  const key = await subtle.importKey("raw", raw, aes, false, ["decrypt"]);
  return JSON.parse(new TextDecoder().decode(await subtle.decrypt(lock(id, iv), key, sealed)));
}

/** Returns whether anything that is shown differed. */
function fill(form, values) {
  let differed = false;
  for (const field of fieldsOf(form)) {
    const at = values.findIndex(
      ([name, value]) => name === field.name && (!isTicked(field) || value === field.value),
    );
    if (at < 0) continue;
    const [[, value, checked]] = values.splice(at, 1);
    const [is, was] = isTicked(field) ? [checked, field.checked] : [value, field.value];
    differed ||= field.type !== "hidden" && is !== was;
    if (isTicked(field)) field.checked = checked;
    else field.value = value;
  }
  for (let one = form.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  return differed;
}

function say(when, { id, at }) {
  const said = content.cloneNode(true).firstElementChild;
  for (const one of said.querySelectorAll("[data-when]")) one.hidden = one.dataset.when !== when;
  said.querySelector("a").href = at;
  said.querySelector("button").addEventListener("click", async () => {
    await answerOf((await drafts()).delete(id));
    // The form as the server has it, with a command of its own.
    location.replace(here);
  });
  return said;
}

async function restore(draft) {
  const { id } = draft;
  if (draft.to !== to || Date.now() - draft.on > longest) return answerOf((await drafts()).delete(id));
  const form = forms.find((one) => idOf(one) === id);
  if (form && carries(form) && !draft.sent) return;
  if (form) {
    const values = await open(draft);
    if (isTyped(form)) return;
    if (!fill(form, values) && !draft.sent) return;
    sentTo.set(form, draft.sent);
    const said = say(draft.sent ? "sent" : "typed", draft);
    form.before(said);
    if (draft.sent) said.scrollIntoView({ block: "center" });
  } else if (draft.sent) document.querySelector("main").prepend(say("elsewhere", draft));
}

function watch(form) {
  let timer;
  let passes = false;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(form).catch(() => {}), 300);
  });
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (passes || !isKept(form)) return;
    event.preventDefault();
    const { submitter } = event;
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
    // What is only to be shown again is not sent yet.
    sentTo.set(form, submitter?.hasAttribute("data-shows") ? undefined : addressOf(action));
    await keep(form).catch(() => {});
    passes = true;
    form.requestSubmit(submitter);
    passes = false;
  });
}

/** What was sent is known by the service worker alone: without it, nothing is kept. */
const worker = navigator.serviceWorker;
if (worker && !worker.controller)
  await new Promise((resolve) => worker.addEventListener("controllerchange", resolve, { once: true }));
if (worker) {
  await Promise.allSettled((await answerOf((await drafts()).getAll())).map(restore));
  for (const form of forms) watch(form);
}
