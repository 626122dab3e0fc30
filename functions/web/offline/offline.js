// Opens the page again as soon as the server can be reached. What could not be sent is at its form's page.
const all = await answerOf((await drafts()).getAll()).catch(() => []);
const unsent = all.filter(({ sent }) => sent);
const to = unsent.find(({ sent }) => sent === here)?.at ?? here;
for (const one of document.querySelectorAll("[data-again]")) one.href = to;
for (const one of document.querySelectorAll("[data-unsent]")) one.hidden = unsent.length === 0;

async function look() {
  const answer = await fetch("/sw.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  if (answer?.ok) location.replace(to);
}
addEventListener("online", look);
setInterval(look, 10_000);
