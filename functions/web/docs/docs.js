// The reader's key and names stay in this page's memory: never stored, sent or put in an address.
const fill = (name, text) => {
  for (const one of document.querySelectorAll(`[data-fill="${name}"]`)) one.textContent = text;
};

fill("origin", location.origin);

for (const one of document.querySelectorAll("[data-days]")) {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + Number(one.dataset.days));
  one.textContent = day.toISOString().slice(0, 10);
}

for (const field of document.querySelectorAll("[data-fills]")) {
  const name = field.dataset.fills;
  const before = document.querySelector(`[data-fill="${name}"]`)?.textContent ?? "";
  // Quotes in a name must not end the JSON text it stands in.
  const typed = () => JSON.stringify(field.value.trim()).slice(1, -1);
  field.addEventListener("input", () => fill(name, typed() || before));
}
document.querySelector("#yours").hidden = false;

const said = document.querySelector("#said");
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  const copy = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector("code").textContent);
    button.textContent = said.dataset.copied;
    said.textContent = said.dataset.copied;
    setTimeout(() => {
      button.textContent = copy;
      said.textContent = "";
    }, 2000);
  });
}
