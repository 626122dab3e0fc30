import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";
import { record } from "./record.ts";

/** A resident's own pages, in Spanish. */
export const me = {
  record,
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
    "/me/record": "Mi expediente",
  },
  home: {
    house: "Dónde vive",
    bed: message("Cama {bed}, desde {day}"),
    none: "Ahora no vive en una de nuestras casas. Sus documentos, permisos y listas siguen aquí para usted.",
    call: "A quién llamar",
    manager: "La casa",
    onCall: message("De guardia ahora: {name}"),
    onCallPhone: "De noche y para emergencias en la casa",
    dial: message("Llamar al {phone}"),
    mine: "Lo que hay aquí para usted",
    about: {
      "/me/papers": "Lo que firmó, para leer e imprimir.",
      "/me/consents": "Quién puede saber de usted. Puede retirar un permiso.",
      "/me/disclosures": "Quién del personal vio su expediente y qué se compartió con otros.",
      "/me/record": "Todo en un solo archivo, para guardarlo o llevárselo.",
    },
  },
  papers: {
    lead: "Lo que firmó, tal como lo firmó. Puede pedir una copia en papel cuando quiera.",
    none: "Todavía no ha firmado nada.",
    signed: message("Firmado: {day}"),
    back: "Sus documentos",
  },
  consents: {
    lead: "Un permiso (consentimiento) dice quién puede saber qué de usted. Sin permiso, nadie de afuera sabe nada, salvo en una emergencia médica o cuando lo exige la ley o un juez.",
    live: "Vigentes",
    over: "Terminados",
    none: "No tiene permisos vigentes. No se puede compartir nada.",
    to: message("Con {to}"),
    until: message("Hasta: {day}"),
    signed: message("Firmado: {day}"),
    ended: message(
      "{how, select, revoked {Usted lo retiró: {day}.} event {Terminó: {day}.} other {Venció: {day}.}}",
    ),
    stopping: "Usted lo retiró. Se está deteniendo en este momento.",
    take: "Retirar este permiso",
    what: message(
      "Desde ahora no se comparte nada más con {to} bajo este permiso, y lo que está por salir se detiene. {sent, plural, =0 {Hasta ahora no se ha compartido nada.} one {Lo que ya se compartió una vez no se puede recuperar.} other {Lo que ya se compartió # veces no se puede recuperar.}} Puede firmar otro más adelante.",
    ),
    placement: "Si es de la solicitud que enviaron por usted, quienes la enviaron ya no sabrán nada más.",
    button: "Retirarlo",
    irrevocable: message("Este no se puede retirar antes de que pase esto: {event}"),
  },
  disclosures: {
    lookedTitle: "Quién vio su expediente",
    looked:
      "Cada vez que el personal abre su expediente, queda anotado. Las veces dentro de la misma hora cuentan como una.",
    lookedNone: "Todavía nadie lo ha visto.",
    look: message("{name}, {role}"),
    leftTitle: "Qué se compartió con otros",
    left: "Los últimos tres años. Usted tiene derecho a esta lista y a una copia.",
    leftNone: "No se compartió nada.",
    under: message("Con su permiso: {purpose}"),
    emergency: message("En una emergencia médica, a {facility}: {nature}"),
    older: "Anteriores",
    ways: {
      partner_api: "Por computadora",
      phone: "Por teléfono",
      in_person: "En persona",
      letter: "Por carta",
      file: "En un archivo",
      link: "Con un enlace personal",
      email: "Por correo electrónico",
    },
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
