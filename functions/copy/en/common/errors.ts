import { message } from "../message.ts";

/** Error messages of the pages. */
export const errors = {
  /** The title of a page whose form was refused. */
  inTitle: message("Error: {title}"),
  look: "Please fix the highlighted fields.",
  /** A form that was sent after its session had ended. */
  restored: {
    form: "You were signed out. What you typed is here; send it again.",
    files: "You were signed out. What you typed is here; choose the file again and send it.",
    go: "Go to the form",
  },
  /** On a handed-over phone: a form that was sent after the lock before had ended. */
  handed: {
    here: "The phone locked before this was sent. What you typed is still here. Send it, or discard it.",
    over: "The phone locked before this was sent, and it can’t be sent anymore. If it still matters to you, tell someone on staff.",
    elsewhere: "The phone locked before one of your forms was sent. What you typed is on another page.",
    files: "Choose the file again.",
    discard: "Discard it",
  },
  sendAgain: "This form expired. Check it and submit again.",
  403: {
    title: "You don’t have access",
    text: "Your role doesn’t include this page. Your administrator can help.",
  },
  404: { title: "Page not found", text: "It may have moved, or you may not have access." },
  409: { title: "This was just updated", text: "Review the latest version before continuing." },
  413: { title: "That’s too large", text: "The file or text you sent is too large." },
  400: { title: "Something went wrong sending that", text: "Go back and try again." },
  500: {
    title: "Something went wrong on our side",
    text: "Nothing was left half done. If it keeps happening, contact support with this number:",
  },
  home: "Go to home page",
};
