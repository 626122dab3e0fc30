import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** El mentor de un residente, en español. */
export const matching = {
  terms: {
    pathways: {
      twelve_step: "12 pasos (AA, NA)",
      smart: "SMART Recovery",
      dharma: "Recovery Dharma",
      faith: "Basado en la fe",
      medication: "Medicamentos para tratar la adicción",
      secular: "Grupos seculares (LifeRing, SOS)",
      culture: "Cultura y tradición",
      own_way: "Sin programa fijo",
    },
    languages: {
      en: "Inglés",
      es: "Español",
      asl: "Lengua de señas americana",
      tl: "Tagalo",
      vi: "Vietnamita",
      zh: "Chino",
      ko: "Coreano",
      hy: "Armenio",
      fa: "Persa",
      ar: "Árabe",
      ru: "Ruso",
    },
    times: {
      weekday_mornings: "Entre semana, por la mañana",
      weekday_afternoons: "Entre semana, por la tarde",
      evenings: "Por la noche",
      weekends: "Fines de semana",
    },
    kinds: {
      certified_peer: "Especialista certificado de apoyo entre pares",
      peer: "Mentor de apoyo entre pares",
      volunteer: "Voluntario",
      alumni: "Exresidente",
      rehab_liaison: "Enlace de un centro de rehabilitación",
      professional: "Profesional",
    },
  },
  reasons: {
    language: message("Habla: {language}"),
    pathways: message("Conoce el camino que usted eligió: {pathways}"),
    kind: message("{kind}, como usted pidió"),
    times: message("Tiene tiempo cuando usted tiene: {times}"),
    room: message(
      "{more, plural, one {Tiene lugar para una persona más} other {Tiene lugar para # personas más}}",
    ),
  },
  lead: "Un mentor ha estado donde usted está y camina a su lado. Usted decide quién es su mentor, y puede pedir a otra persona en cualquier momento.",
  has: message("Su mentor es {name}."),
  none: "Todavía no tiene mentor.",
  noneYet: "Díganos abajo qué sería bueno para usted. Un supervisor buscará a la persona adecuada.",
  cover: message("{name} es suplente de su mentor hasta el {day}."),
  coverAsk: {
    title: message("{name} podría ser suplente de su mentor"),
    text: message(
      "{name}, de supervisión, se ofrece como suplente de {mentor} del {from} al {until}. Esos días podría leer su plan, sus seguimientos y sus mensajes, pero solo si usted dice que sí.",
    ),
    answers: { yes: "Sí", no: "No, espero a mi mentor" },
    noWhy: "No tiene que decir por qué. Su mentor sigue siendo su mentor de todos modos.",
  },
  proposed: message("{name} podría ser su mentor"),
  whoseSay: "Será su mentor solo si los dos dicen que sí.",
  why: "Por qué esta persona",
  their: "En sus propias palabras",
  waiting: message("Usted dijo que sí. Esperamos la respuesta de {name}."),
  theySaid: message("A {name} le daría gusto."),
  answer: "¿Qué dice usted?",
  answers: { yes: "Sí", no: "No, otra persona" },
  noWhy:
    "No tiene que decir por qué. Si ya tiene mentor, sigue con usted hasta que diga que sí a otra persona.",
  send: "Enviar mi respuesta",
  noneNow: "Por ahora no hay un mentor para usted",
  noneNowText: message(
    "Buscamos el {day}, y ningún mentor adecuado para usted tiene lugar en este momento. No es por algo suyo. Seguimos buscando, con lo que usted pidió. Mientras tanto, puede hablar con el personal cuando quiera.",
  ),
  leaving: {
    resident: "Usted pidió a otra persona. Estamos buscando a alguien adecuado.",
    mentor:
      "Su mentor va a dejar de serlo. Estamos buscando a alguien adecuado, y su mentor sigue con usted hasta que usted diga que sí a otra persona.",
  },
  handover: "Lo que su mentor escribió para el próximo",
  handoverLead:
    "Su próximo mentor leerá esto. Usted lo lee primero: si algo no está bien, hable con su mentor.",
  written: message("{name}, {day}"),
  wishes: "Lo que busca en un mentor",
  wishesLead:
    "Solo lo ven los supervisores que buscan mentores y el mentor que le propongan. Su casa no lo ve.",
  labels: {
    language: "Idioma en que quiere hablar",
    pathways: "Caminos de recuperación que le importan",
    kinds: "Qué tipo de mentor prefiere",
    times: "Cuándo tiene tiempo",
    matters: "Qué más le importa",
  },
  hints: {
    kinds: "Déjelo en blanco si no le importa.",
    matters: "Solo lo que quiere que un mentor sepa antes de conocerle.",
  },
  save: "Guardar",
  other: "Pedir otro mentor",
  otherHint: "No tiene que decir por qué. Su mentor sigue con usted hasta que diga que sí a otra persona.",
  otherButton: "Pedir a otra persona",
} satisfies ReadByResidents["me"]["matching"];
