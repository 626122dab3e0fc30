import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";

export const fair = {
  title: "Selección al azar: el registro público",
  lead: "Lo que esta casa fijó antes de cada selección y lo que reveló después. Sin nombres, sin número de residentes, sin resultados.",
  trial:
    "Este es un sistema de ensayo. Sus números al azar salen de una clave propia, así que sus selecciones no prueban nada.",
  noWitness:
    "Esta página no puede demostrar cuándo se publicó algo: una página puede llevar una fecha falsa. El código del pasillo, fotografiado antes de la selección, sí puede.",
  witnessed: message(
    "Antes de cada selección se envía el código a {named, select, none {} other {{named}}}{unnamed, plural, =0 {} one {{named, select, none {} other { y }}# organización que no se nombra} other {{named, select, none {} other { y }}# organizaciones que no se nombran}}. Pregúnteles: lo que guardan muestra cuándo existía. Mientras no pregunte, esta página es solo nuestra palabra.",
  ),
  told: message("Enviado a {n, plural, one {# testigo externo} other {# testigos externos}} hasta {time}"),
  toldNone: "No se envió a ningún testigo externo",
  counts: message(
    "Últimos {days, plural, one {# día} other {# días}}: {drawn} sorteados y revelados, {late} anulados por publicarse tarde, {keyless} sin clave después del plazo.",
  ),
  periods: "Períodos",
  from: "Primer día",
  days: "Días",
  odds: "Probabilidad diaria",
  oneIn: message("1 de cada {n}"),
  published: "Publicado",
  commitment: "Compromiso con sus claves (K0)",
  each: "Cada día",
  round: message("ronda {n, number, ::group-off} de drand"),
  states: {
    waiting: "Fijado, aún sin sortear",
    drawn: "Sorteado, clave aún sin revelar",
    revealed: "Sorteado y revelado",
    void: "Anulado: se publicó tarde",
    overdue: "Sin clave después del plazo",
  },
  code: message("Código {code}"),
  json: "El registro en un archivo (JSON)",
  parts:
    "Un archivo tiene 400 días como máximo, desde el primero. Si hay más, dice desde qué fecha es el siguiente.",
  sheet: {
    title: "Código para el pasillo",
    none: "Aún no hay código. Cada uno se fija media hora antes de su selección.",
    heading: message("Selección al azar, {day}"),
    before: message(
      "Este código se fijó antes de la selección de las {time}. Antes de esa hora, tómele una foto donde se vea la hora.",
    ),
    void: "Se fijó demasiado tarde: no se selecciona a nadie este día.",
    lines: message(
      "{n, plural, one {# residente tiene} other {# residentes tienen}} una línea. ¿Son todas las personas que viven aquí?",
    ),
    after:
      "Compárelo con el código que aparece en su propia página, en Pruebas, y con el registro público. Si alguna vez no coinciden, alguien cambió ese día.",
  },
  how: "Cómo comprobarlo, con o sin nuestro programa, está descrito en docs/fair-selection.md, en el código fuente.",
} satisfies ReadByResidents["testing"]["fair"];

export const own = {
  policy: "Cómo hace las pruebas su casa",
  words: "Lo que escribió la casa se muestra tal cual.",
  lead: "Su línea en la selección al azar de cada día, fijada antes de la selección. Solo usted la ve.",
  none: "Aún no hay líneas. Usted recibe una cada día en que su casa selecciona al azar.",
  status: "Usted está",
  statuses: {
    pool: "en la selección",
    away: "fuera de la casa",
    accommodated: "con prueba de otra manera, según lo acordado",
    "excused:new": "aún fuera de la selección, por haber llegado hace poco",
    "excused:gap": "fuera de la selección, porque le tocó hace poco",
    "excused:cap": "fuera de la selección: ya le tocó el máximo de veces",
    other: "exento",
  },
  odds: "Su probabilidad ese día",
  oneIn: message("1 de cada {n}"),
  people: "Residentes con una línea",
  code: "Código del pasillo",
  outcome: "Resultado",
  selected: "Le tocó la prueba",
  notSelected: "No le tocó la prueba",
  states: {
    waiting: "Aún sin sortear",
    drawn: "Sorteado. La clave se revela cuando terminan las pruebas",
    revealed: "Usted no estaba en la selección",
    void: "Anulado: se fijó tarde. No le tocó a nadie",
    overdue: "Sin clave después del plazo: la selección de este día no sirve de base para ninguna decisión",
  },
  proof: "Descargar el comprobante",
  public: "El registro público de la casa",
  earlier: "Días anteriores",
  older: "Más antiguos",
  how: "Compruebe antes de la selección: ¿su línea es correcta, el número de residentes es el de quienes viven aquí y el código es el del pasillo? Después, cualquiera puede revisar el comprobante con un programa aparte: docs/verify-selection.mjs, en el código fuente.",
} satisfies ReadByResidents["testing"]["own"];
