// Every page registers the service worker. Where there is none, or it is switched off, pages work as they are.
navigator.serviceWorker?.register("/sw.js").catch(() => {});
