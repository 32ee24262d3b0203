/** The same function, which works each answer out once: a file says the same few names and periods again and again. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (text) => {
    const known = answers.get(text) ?? { answer: read(text) };
    answers.set(text, known);
    return known.answer;
  };
}
