// Asks the device for a passkey and sends its answer with the form. Where there is none, or no script, the form stays hidden.
const canAsk = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function answerOf(box) {
  const asked = await fetch(box.dataset.options, { method: "POST", body: new URLSearchParams() });
  if (!asked.ok) throw new Error("nothing to ask");
  const options = await asked.json();
  const made = await (box.dataset.passkey === "add"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
  return JSON.stringify(made.toJSON());
}

function listen(box) {
  const [form, said] = [box.querySelector("form"), box.querySelector("[role=status]")];
  const button = form.querySelector("button");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    button.disabled = true;
    try {
      form.elements.answer.value = await answerOf(box);
      form.submit();
    } catch {
      said.textContent = box.dataset.failed;
    }
    button.disabled = false;
  });
  box.hidden = false;
}

if (canAsk) for (const box of document.querySelectorAll("[data-passkey]")) listen(box);
