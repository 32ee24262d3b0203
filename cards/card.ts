/** The parts of Adaptive Cards 1.5 that we use. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: 'en-GB';
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly msteams?: { readonly width?: 'Full'; readonly entities?: readonly Mention[] };
}

type Colour = 'default' | 'good' | 'warning' | 'attention' | 'accent';

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading' | 'default';
  readonly size?: 'small' | 'default' | 'medium' | 'large' | 'extraLarge';
  readonly weight?: 'lighter' | 'default' | 'bolder';
  readonly color?: Colour;
  readonly isSubtle?: boolean;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
}

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large' | 'padding';

interface Image {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size?: 'stretch' | 'auto';
  readonly spacing?: Spacing;
}

interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly spacing?: Spacing;
}

interface Container {
  readonly type: 'Container';
  readonly id?: string;
  readonly items: readonly Element[];
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
  readonly isVisible?: boolean;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
  readonly bleed?: boolean;
}

interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly {
    readonly type: 'Column';
    readonly width: 'auto' | 'stretch' | number;
    readonly items: readonly Element[];
    readonly verticalContentAlignment?: 'top' | 'center' | 'bottom';
  }[];
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

interface Table {
  readonly type: 'Table';
  readonly columns: readonly { readonly width: number }[];
  readonly firstRowAsHeader: true;
  readonly showGridLines: boolean;
  readonly rows: readonly {
    readonly type: 'TableRow';
    readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly TextBlock[] }[];
  }[];
}

interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
  readonly spacing?: Spacing;
}

interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline?: boolean;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

interface DateInput {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
}

interface ToggleInput {
  readonly type: 'Input.Toggle';
  readonly id: string;
  readonly title: string;
  readonly value: 'false';
  readonly wrap: true;
}

interface ChoiceInput {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly style: 'compact';
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type Input = TextInput | DateInput | ToggleInput | ChoiceInput;

/** Says who is meant by a tag in a text of the card. */
export interface Mention {
  readonly type: 'mention';
  /** The tag with the name, as it stands in the text. */
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

export type Element = TextBlock | Image | FactSet | Container | ColumnSet | Table | ActionSet | Input;

/** A button that asks a question: it comes back as if the person had typed `data.ask`. */
export interface AskAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly mode?: 'primary' | 'secondary';
  readonly data: {
    readonly ask: string;
    readonly msteams?: {
      readonly type: 'messageBack' | 'imBack';
      readonly value?: string;
      readonly text?: string;
      readonly displayText?: string;
    };
  };
}

/** What a button carries about an exception: what is to be done, of which reference. */
export interface DeedData {
  readonly act: string;
  readonly reference?: string;
}

/** The same press where a client knows no Action.Execute: it comes as a message. */
export interface DeedSubmit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: DeedData;
}

/** A button that the bot answers at once, with the card as it is then or with a sentence. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly mode?: 'primary' | 'secondary';
  readonly data: DeedData | { readonly ask: string };
  readonly fallback: DeedSubmit | AskAction;
}

/** A button that opens a form below the card. */
export interface FormAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[] };
}

export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly mode?: 'primary' | 'secondary';
  readonly targetElements: readonly string[];
}

interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly mode?: 'primary' | 'secondary';
  readonly url: string;
}

export type Action = AskAction | ToggleAction | OpenUrlAction | ExecuteAction | FormAction;
