import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** A resident's own pages, in Spanish. */
export const me = {
  title: "Su página",
  crisis: {
    title: "¿Necesita ayuda ahora mismo?",
    danger: "Peligro o sobredosis: llame al 911",
    talk: "Pensamientos de suicidio o una crisis: llame al 988 y oprima 2, o envíe AYUDA por texto al 988",
    always: "Los dos son gratis, de día y de noche.",
  },
  pages: {
    "/me": "Inicio",
    "/me/papers": "Documentos",
    "/me/consents": "Consentimientos",
    "/me/disclosures": "Quién vio, qué se compartió",
  },
  signIn: {
    button: "Iniciar sesión",
    over: "Su sesión está cerrada.",
    failed: "No se pudo. Inténtelo otra vez.",
    shared:
      "Si el teléfono es compartido, cierre la sesión al terminar. Se cierra sola después de 15 minutos sin usarla.",
    none: "No hay una página para este correo",
    noneText:
      "Puede que la invitación haya vencido o que llegara a otro correo. Pida a la casa que le invite otra vez.",
    choose: "¿Qué página quiere abrir?",
    first: "Su primera visita",
    firstLead: message(
      "{network} le invitó. Escriba su fecha de nacimiento, para que nadie más pueda abrir su página.",
    ),
    birthDate: "Fecha de nacimiento",
    open: "Abrir mi página",
    again: "Usar otro correo",
    out: "Cerrar sesión",
    lead: "Sus documentos, a quién le permitió saber de usted y quién ha visto su expediente.",
    invited: "La casa donde vive o vivió puede invitarle. Pregunte al personal de la casa.",
  },
} satisfies ReadByResidents["me"];
