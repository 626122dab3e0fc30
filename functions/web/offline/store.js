// The drafts of this device. The build puts this before each script that uses it.
/** This page's address, without the part of it that is shown: going there loads it. */
// biome-ignore lint/correctness/noUnusedVariables: the script after it uses this.
const [here] = location.href.split("#");

const answerOf = (asked) =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

// biome-ignore lint/correctness/noUnusedVariables: the script after it uses this.
async function drafts() {
  const opening = indexedDB.open("drafts", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts", { keyPath: "id" });
  return (await answerOf(opening)).transaction("drafts", "readwrite").objectStore("drafts");
}
