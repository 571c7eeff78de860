// What a service's feedback is made of. Words in braces are filled in by `write-text.ts`.

export interface Theme {
  /** The classification in the exports. */
  name: string;
  weight: number;
  /** What happened, the heart of a complaint. */
  core: readonly string[];
  /** What else people say about it. */
  detail: readonly string[];
}

export interface ServicePhrases {
  service: string;
  themes: readonly Theme[];
  comments: readonly string[];
  compliments: readonly string[];
  requests: readonly string[];
}
