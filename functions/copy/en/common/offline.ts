/** Said where there is no connection, from a page that was kept on the device. */
export const offline = {
  title: "No connection",
  lead: "Porchlight can’t be reached right now. Try again when you have a signal.",
  again: "Try again",
  unsent:
    "Not sent. Kept on this device: when you’re back online, it’ll be in the form again for you to send.",
  call: {
    lead: "Calls and texts often go through when the internet doesn’t.",
    house: "For anything else, call your house.",
  },
  works: {
    title: "Until you’re back online",
    typed: "You can finish what you’re typing on a page that is already open.",
    nothing: "Pages about residents don’t open. None is stored on this device.",
  },
  /** A form that was typed on this device and has not reached the server. */
  draft: {
    unsent: "Not sent. Kept on this device.",
    open: "Open it and send it",
    again: "It’s back in the form. Send it again; it counts once.",
    typed: "You typed this before and didn’t send it. It was kept on this device.",
    discard: "Discard",
  },
};
