import type { ReadByResidents } from "../../read-by-residents.ts";

/** A resident's own pages, in Spanish. */
export const me = {
  title: "Su página",
  crisis: {
    title: "¿Necesita ayuda ahora mismo?",
    danger: "Peligro o sobredosis: llame al 911",
    talk: "Pensamientos de suicidio o una crisis: llame al 988 y oprima 2, o envíe AYUDA por texto",
    always: "Los dos son gratis, de día y de noche.",
  },
  signIn: {
    lead: "Sus documentos, a quién le permitió saber de usted y quién ha visto su expediente.",
    invited: "La casa donde vive o vivió puede invitarle. Pregunte al personal de la casa.",
  },
} satisfies ReadByResidents["me"];
