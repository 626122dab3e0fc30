import { message } from "../message.ts";

/** Where staff invite a resident to their own page. */
export const ownPage = {
  title: message("{resident}’s own page"),
  link: "Their own page",
  lead: "On their own phone they can read their signed paperwork and consents, who looked at their record, and what was shared.",
  check: "On the first visit they enter their date of birth. After five wrong tries, invite them again.",
  byEmail: "By email",
  email: "Their email",
  emailHint: "One only they read. The email says “sign in” and nothing about the house.",
  invite: "Send invitation",
  byLink: "By link, without an email",
  linkLead:
    "They open it on their own phone, or scan a code with it, and choose a PIN. It opens once, within 7 days.",
  makeLink: "Create a link",
  lend: "Without a phone of their own",
  lendLead:
    "Hand over this phone. Until you unlock it or sign in again, it opens only their page, with a PIN only they know.",
  lendButton: "Hand over this phone",
  replaces: "A new invitation replaces the earlier one and its sign-in.",
  states: {
    email: {
      invited: message("Invited at {to}. Good until {day}."),
      lapsed: message("The invitation to {to} has expired."),
      opened: message("Signs in with {to} since {day}."),
      ended: message("Sign-in with {to} ended {day}."),
    },
    link: {
      invited: message("A link was created. Good until {day}."),
      lapsed: "The link has expired.",
      opened: message("Signs in with a PIN since {day}."),
      ended: message("Sign-in with a link ended {day}."),
    },
  },
  end: "End this sign-in",
  endHint:
    "Use this for a wrong email, one that others can read, or a lost phone. It stops working within a minute.",
} as const;

/** To an address that opens the page no longer. In both languages, like the invitation: it may be read by anyone. */
export const ownPageReplaced = {
  subject: "There is a new way to sign in / Hay otra manera de iniciar sesión",
  text: `You used to sign in with this email address. Staff have set up a new way for you to sign in instead. If you asked for it, you don’t need to do anything. If you didn’t, please talk to staff or to the network’s office.

Antes usted iniciaba sesión con este correo. El personal creó otra manera de iniciar sesión, que lo reemplaza. Si usted la pidió, no tiene que hacer nada. Si no la pidió, hable con el personal o con la oficina de la red.
`,
};

/** To an address whose language is not known, so in both. It says nothing of the house or the network. */
export const ownPageMail = {
  subject: "Please sign in / Inicie sesión",
  text: message(`You have been invited to sign in:
{url}

It works for 14 days. If you weren’t expecting this, you can ignore it.

Le invitaron a iniciar sesión en la dirección de arriba. Funciona durante 14 días. Si no lo esperaba, no haga nada.

To get no more emails like this / Para no recibir más correos como este:
{stop}
`),
};
