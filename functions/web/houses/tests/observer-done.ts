/** What is said after a resident answered who observes. */
export const observerDone = (observer: string | undefined) =>
  observer === "none" || observer === "another" ? "test.observer_asked" : "test.observer_chosen";
