import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

/** All words of the public form. */
export const inquiries = {
  form: {
    title: message("Pida una cama en {network}"),
    lead: "Para usted o para alguien que le importa. Toma más o menos un minuto.",
    facts: { towns: "Dónde", whom: "Para", price: "Costo", callBack: "Le llamamos" },
    within: message("en {hours, plural, =1 {una hora} other {# horas}}"),
    readMore: "Quién lee esto y cuánto tiempo lo guardamos",
    more: "Más, si quiere",
    emergency: {
      before: "¿Sobredosis o peligro inmediato? Llame al ",
      between: ". ¿En crisis? Llame al ",
      after: " (oprima 2 para español) o envíe AYUDA por texto, las 24 horas.",
    },
    noObligation: "Sin compromiso.",
    next: [
      "Solo el equipo de admisiones puede leerlo, y queda registrado cada vez que alguien lo ve.",
      "Nunca decimos por teléfono quién vive en nuestras casas.",
    ],
    kept: message(
      "Borramos lo que usted escriba {closed} días después de cerrar su solicitud, o {unanswered} días a partir de hoy si nunca se cierra, a menos que la ley nos obligue a guardarlo.",
    ),
    notAsked:
      "Por favor, no incluya diagnósticos, resultados de pruebas, si alguien tiene VIH o hepatitis, estatus migratorio ni números de Seguro Social.",
    call: message("Llame al {phone}"),
    fields: {
      asking: "¿Para quién es?",
      name: "Su nombre (sin apellido)",
      forName: "El nombre de la otra persona (si es para alguien más)",
      phone: "Teléfono",
      email: "Correo electrónico",
      message: "Pueden dejar un mensaje",
      house: "Tipo de casa",
      when: "¿Cuándo se necesita la cama?",
      words: "¿Algo más que quiera decirnos? (opcional)",
      language: "Idioma preferido",
      languageHere: "Español (Spanish)",
      trap: "Deje esto en blanco",
    },
    contact: "¿Cómo podemos comunicarnos con usted?",
    contactHint:
      "Escriba un teléfono o un correo electrónico. Elija uno que sea seguro: otras personas podrían ver las llamadas o los mensajes.",
    wordsHint: "En sus propias palabras.",
    button: "Enviar",
    closedTitle: message("Por favor llame a {network}"),
    closed: "Este formulario no está disponible por ahora.",
    closedNoPhone: "Este formulario no está disponible por ahora. Por favor intente más tarde.",
    thanksTitle: "Recibimos su mensaje",
    thanksMany:
      "Están llegando muchos mensajes, así que podríamos tardar más en leer el suyo. Si puede, por favor llame.",
    thanks: message(
      "El equipo de admisiones de {network} se comunicará con usted al teléfono o correo que nos dio{hours, plural, =0 {} =1 {, en menos de una hora} other {, en menos de # horas}}. Puede cerrar esta página.",
    ),
  },
  asking: {
    unsaid: "Sin especificar",
    self: "Para mí",
    family: "Para un familiar",
    other: "Para otra persona",
  },
  wanted: { unsaid: "Todavía no sé", men: "Hombres", women: "Mujeres", either: "Cualquiera" },
  wantedWhen: {
    unsaid: "Todavía no sé",
    now: "Lo antes posible",
    week: "En una semana",
    month: "En un mes",
    later: "Más adelante",
  },
} satisfies ReadByResidents["inquiries"];
