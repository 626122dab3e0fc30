import type { Copy } from "../copy.ts";
import { messagesIn } from "../message.ts";
import { problems as guestProblems, guests } from "./guests/index.ts";
import { me } from "./me/index.ts";

/** A sentence in the Spanish of the United States. */
const message = messagesIn("es-US");

/** All words of the public form, in Spanish. */
const publicForm = {
  form: {
    title: message("Pida una cama en {network}"),
    lead: "Para usted o para alguien que le importa. Toma más o menos un minuto.",
    otherLanguage: "See this page in English",
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
} satisfies Partial<Copy["inquiries"]>;

const errors = {
  inTitle: message("Error: {title}"),
  look: "Por favor corrija los campos señalados.",
  sendAgain: "El formulario venció. Revíselo y envíelo otra vez.",
} satisfies Partial<Copy["common"]["errors"]>;

/** What can be wrong with a field of the form. */
const problems = {
  "field.invalid": "Por favor revise este campo.",
  "text.phone": "Escriba un número de teléfono, por ejemplo 555-555-0100.",
  "text.email": "Escriba un correo electrónico, por ejemplo nombre@example.org.",
  "text.too_long": message("Use menos de {most, number} caracteres."),
  "text.control": "Quite los caracteres que no se pueden mostrar.",
  "text.contact_in_name": "Un nombre no puede llevar una dirección web, un correo ni un teléfono.",
  "choice.unknown": "Elija una de las opciones.",
  "inquiry.contact_required": "Escriba un teléfono o un correo para que podamos comunicarnos con usted.",
  "inquiry.refused": "Por favor quite el número de Seguro Social. No lo necesitamos.",
  "inquiry.first_name_required": "Escriba un nombre.",
} satisfies Partial<Copy["problems"]>;

const refusals = {
  form_closed: "Este formulario no está disponible por ahora. Por favor llame.",
  form_old:
    "La página estuvo abierta mucho tiempo y no se envió nada. Revise sus respuestas y envíelas otra vez.",
  form_early: "Por favor revise sus respuestas y oprima Enviar otra vez.",
  form_trap: "Su navegador llenó un campo oculto y no se envió nada. Por favor envíelo otra vez.",
  form_full: "Hoy recibimos demasiadas solicitudes. No se guardó nada. Por favor llame.",
  form_repeated: "Ya envió esta solicitud varias veces. Si quiere cambiar algo, por favor llame.",
} satisfies Partial<Copy["refusals"]>;

/** The catalogues, and Spanish for what residents and people who ask for a bed read. */
export const withSpanish = (all: Readonly<Record<string, Copy>>): Readonly<Record<string, Copy>> => {
  const [usual] = Object.values(all);
  return usual ? { ...all, es: inSpanish(usual) } : all;
};

/** A catalogue that says the public form and a resident's own pages in Spanish, and all else in its own language. */
const inSpanish = (copy: Copy): Copy => ({
  ...copy,
  language: "es",
  common: { ...copy.common, errors: { ...copy.common.errors, ...errors } },
  inquiries: { ...copy.inquiries, ...publicForm },
  guests,
  me,
  problems: { ...copy.problems, ...problems, ...guestProblems },
  refusals: { ...copy.refusals, ...refusals },
});
