// Warns before the session ends. Typing is use and puts the end off, as opening a page does.
const box = document.querySelector("#session-end");
const [said, form] = [box.querySelector("p"), box.querySelector("form")];
const { warning, last, over } = box.dataset;
const tabs = new BroadcastChannel("session-end");
const warnBefore = 2 * 60_000;
/** While someone types, the server is told at most this often. */
const tellEvery = 5 * 60_000;

let told;
let end;
let fixed;

function say(text, stays = false) {
  // The same text, written again, would be read out again.
  if (said.textContent !== text) said.textContent = text;
  box.classList.toggle("shown", text !== "");
  form.hidden = !stays;
}

function look() {
  const left = end - Date.now();
  if (left <= 0) say(over);
  else if (left > warnBefore) say("");
  else say(fixed ? last : warning, !fixed);
}

function ends(at, isFixed) {
  [told, end, fixed] = [Date.now(), at, isFixed];
  look();
}

function endsIn(seconds, isFixed) {
  ends(Date.now() + seconds * 1000, isFixed);
  tabs.postMessage({ end, fixed });
}

async function stay() {
  told = Date.now();
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams() }).catch(
    () => undefined,
  );
  // Without a connection, the warning stays.
  if (!answer) return;
  const next = answer.ok ? await answer.json() : { seconds: 0, fixed: true };
  endsIn(next.seconds, next.fixed);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void stay();
});
document.addEventListener("input", () => {
  if (!fixed && Date.now() < end && Date.now() - told > tellEvery) void stay();
});
document.addEventListener("visibilitychange", look);
tabs.addEventListener("message", ({ data }) => ends(data.end, data.fixed));
setInterval(look, 5000);
endsIn(Number(box.dataset.seconds), box.dataset.fixed !== undefined);
