// Keeps the files of the shell, which the build lists above, and nothing else: never a page or an answer of the server.
const cacheName = `shell-${version}`;
const hashed = /-[0-9a-f]{10}\./;

async function install() {
  const cache = await caches.open(cacheName);
  // A file without a hash in its name may be an older one in the browser's own cache.
  await cache.addAll(
    shell.map((path) => new Request(path, { cache: hashed.test(path) ? "default" : "reload" })),
  );
  await self.skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) if (name !== cacheName) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The server has what was sent, carried out or to be shown again: the device need not keep it. */
async function forget({ method, url }, { type, ok, status }) {
  if (method !== "POST" || !(type === "opaqueredirect" || ok || status === 409 || status === 422)) return;
  const store = await drafts();
  for (const { id, sent } of await answerOf(store.getAll())) if (sent === url) store.delete(id);
}

/** A page is always the server's. Without a connection there is one that says so. */
async function open({ request, preloadResponse }) {
  const answer = await (async () => (await preloadResponse) ?? fetch(request))().catch(() => undefined);
  if (!answer) return (await caches.match(offline)) ?? Response.error();
  await forget(request, answer).catch(() => {});
  return answer;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (shell.includes(pathname))
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate") event.respondWith(open(event));
});
