import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** Who looked, what was shared, what was taken along, and links to the page, in Spanish. */
export const disclosures = {
  lookedTitle: "Quién vio su expediente",
  looked:
    "Cada vez que el personal abre su expediente, queda anotado, incluso antes de que usted llegara. Si alguien lo abre varias veces en la misma hora, cuenta una sola vez.",
  lookedNone: "Todavía nadie lo ha visto.",
  look: message("{name}, {role}"),
  lookInEmergency: message("{name}, {role}, en una emergencia"),
  leftTitle: "Qué se compartió con otros",
  left: "Los últimos tres años. Usted tiene derecho a esta lista y a una copia.",
  leftNone: "No se compartió nada.",
  links: {
    title: "Enlaces a su página",
    lead: "El personal los creó para que usted pudiera entrar sin correo electrónico. Si alguno se abrió y no fue usted, llame a la casa y pida un enlace nuevo: el anterior deja de servir.",
    made: message("{name} creó un enlace, {when}"),
    opened: message("Se abrió: {when}"),
    on: message("Se abrió: {when}, en {device}"),
    states: { open: "Todavía no se abrió", over: "No se abrió y ya no sirve" },
    devices: {
      iphone: "un iPhone",
      ipad: "un iPad",
      android: "un teléfono o tableta Android",
      chromeos: "una Chromebook",
      windows: "una computadora con Windows",
      macos: "una Mac",
      linux: "una computadora con Linux",
    },
  },
  takenTitle: "Lo que usted se llevó",
  taken: "Las veces que descargó su expediente. Esta lista solo la ve usted.",
  under: message("Con su consentimiento: {purpose}"),
  emergency: message("En una emergencia médica, a {facility}: {nature}"),
  older: "Anteriores",
  ways: {
    partner_api: "Por su sistema de computadora",
    phone: "Por teléfono",
    in_person: "En persona",
    letter: "Por carta",
    file: "En un archivo",
    link: "Con un enlace personal",
    email: "Por correo electrónico",
  },
} satisfies ReadByResidents["me"]["disclosures"];
