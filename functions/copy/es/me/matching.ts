import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** El mentor de un residente, en español. */
export const matching = {
  terms: {
    pathways: {
      twelve_step: "12 pasos (AA, NA)",
      smart: "SMART Recovery",
      dharma: "Recovery Dharma",
      faith: "De fe",
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
      peer: "Mentor par",
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
    times: message("Tiene tiempo cuando usted lo tiene: {times}"),
    room: message(
      "{more, plural, one {Tiene lugar para una persona más} other {Tiene lugar para # personas más}}",
    ),
  },
  lead: "Un mentor ha estado donde usted está y camina a su lado. Usted decide si alguien llega a ser su mentor, y puede pedir a otra persona en cualquier momento.",
  has: message("Su mentor es {name}."),
  none: "Todavía no tiene mentor.",
  noneYet: "Díganos abajo quién sería bueno para usted. Un supervisor busca a la persona adecuada.",
  cover: message("{name} le acompaña en su lugar hasta el {day}."),
  proposed: message("{name} podría ser su mentor"),
  whoseSay: "No pasa nada hasta que los dos digan que sí.",
  why: "Por qué esta persona",
  their: "En sus propias palabras",
  waiting: message("Usted dijo que sí. Esperamos la respuesta de {name}."),
  theySaid: message("A {name} le daría gusto."),
  answer: "¿Qué dice usted?",
  answers: { yes: "Sí", no: "No, otra persona" },
  noWhy:
    "No tiene que decir por qué. Si ya tiene mentor, sigue con usted hasta que diga que sí a otra persona.",
  send: "Enviar mi respuesta",
  noneNow: "Ahora no hay nadie adecuado",
  noneNowText: message(
    "Buscamos el {day}, y ningún mentor adecuado para usted tiene lugar en este momento. No es por usted. Seguimos buscando, y lo que pidió sigue contando. Mientras tanto, el personal y la gente de sus reuniones están aquí para usted.",
  ),
  leaving: {
    resident: "Usted pidió a otra persona. Estamos buscando a alguien adecuado.",
    mentor:
      "Su mentor va a pasar el acompañamiento a otra persona. Estamos buscando a alguien adecuado, y sigue con usted hasta que diga que sí a otra persona.",
  },
  handover: "Lo que su mentor transmite",
  handoverLead: "Su próximo mentor lee esto. Usted lo lee primero: hable con su mentor si algo no está bien.",
  written: message("{name}, {day}"),
  wishes: "Lo que usted busca",
  wishesLead:
    "Solo lo ven los supervisores que buscan mentores y el mentor que le propongan. Su casa no lo ve.",
  labels: {
    language: "Idioma en que quiere hablar",
    pathways: "Caminos de recuperación que le importan",
    kinds: "Con quién preferiría caminar",
    times: "Cuándo tiene tiempo",
    matters: "Qué más le importa",
  },
  hints: {
    kinds: "Déjelo abierto si no importa.",
    matters: "Solo lo que quiere que un mentor sepa antes de conocerse.",
  },
  save: "Guardar",
  other: "Pedir otro mentor",
  otherHint: "No tiene que decir por qué. Su mentor sigue con usted hasta que diga que sí a otra persona.",
  otherButton: "Pedir a otra persona",
} satisfies ReadByResidents["me"]["matching"];
