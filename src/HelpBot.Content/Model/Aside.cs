using System.Collections.Immutable;

namespace HelpBot.Content.Model;

/// <summary>A short answer to what people say or ask beside whatever is being talked about. The open question is asked again after it.</summary>
/// <param name="Hears">Line id of the phrases that call for it, with <c>;</c> between them: it is enough that a message holds one. Parts with <c>+</c> between them may stand
/// anywhere in it, and <c>*</c> stands for any ending.</param>
/// <param name="Say">The answer. While somebody may read along it is given only when it has a harmless twin.</param>
/// <param name="Show">Ids of services to show with it.</param>
/// <param name="If">It is given only when all of these hold.</param>
/// <param name="Dialog">Id of the dialog that it belongs to: it is given while that is talked about. Null for what is answered everywhere.</param>
/// <param name="Go">The step that is visited after it, instead of asking the open question again; null for that question.</param>
/// <param name="NotIn">Ids of dialogs in which it would be the wrong answer: "it is not your fault" to somebody who hits.</param>
public sealed record Aside(string Id, Line Hears, Line Say, ImmutableArray<string> Show, ImmutableArray<Condition> If, string? Dialog, StepId? Go, ImmutableArray<string> NotIn);
