/** The same function, which works each answer out once: a file says the same few names and periods again and again. */
export function remembered<Asked extends string | number, T>(read: (asked: Asked) => T): (asked: Asked) => T {
  const answers = new Map<Asked, { readonly answer: T }>();
  return (asked) => {
    const known = answers.get(asked) ?? { answer: read(asked) };
    answers.set(asked, known);
    return known.answer;
  };
}
