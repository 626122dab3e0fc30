// Opens the page again as soon as the server can be reached. What could not be sent is at its form's page.
const unsent = (async () => (await answerOf((await drafts()).getAll())).filter(({ sent }) => sent))().catch(
  () => [],
);
const to = unsent.then((all) => all.find(({ sent }) => sent === here)?.at ?? here);

async function look() {
  const answer = await fetch("/sw.js", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  if (answer?.ok) location.replace(await to);
}
addEventListener("online", look);
// A browser that took itself for connected, as on Wi-Fi that leads nowhere, tells of no change.
setInterval(look, 2_000);

const [again, all] = [await to, await unsent];
for (const one of document.querySelectorAll("[data-again]")) one.href = again;
for (const one of document.querySelectorAll("[data-unsent]")) one.hidden = all.length === 0;
