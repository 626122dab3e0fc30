import type { ReadByResidents } from "../../read-by-residents.ts";

export const repairs = {
  refused: {
    title: "Después de negarme a una prueba",
    words: "Saber qué me hizo negarme y estar listo para la próxima",
    steps: [
      "Contarle a mi mentor qué pasaba ese día",
      "Pedirle a la casa lo que me haría más fáciles las pruebas",
      "Hacerme la próxima prueba cuando me la pidan",
    ],
    helps: "Lo que antes me ayudó a hacer cosas difíciles",
  },
  use: {
    title: "Volver a la recuperación después de consumir",
    words: "Volver a mi recuperación, un día a la vez",
    steps: [
      "Contárselo a mi mentor y a alguien que ya pasó por esto",
      "Ver a un médico o a mi programa para saber qué necesito ahora",
      "Ir a una reunión o a un grupo cada día de esta semana",
    ],
    helps: "Lo que me funcionó la última vez que volví",
  },
  trust: {
    title: "Reparar con la gente con la que vivo",
    words: "Reparar lo que fue mi parte",
    steps: [
      "Preguntarles a las personas afectadas qué ayudaría",
      "Hacer una cosa que lo repare y decir cuándo",
      "Verlo con mi mentor dentro de dos semanas",
    ],
    helps: "Lo que ya aporto a esta casa",
  },
} satisfies ReadByResidents["plans"]["repairs"];
