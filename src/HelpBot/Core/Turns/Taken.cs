using System.Collections.Immutable;

namespace HelpBot.Core.Turns;

/// <summary>What a turn decided.</summary>
/// <param name="Conversation">How it stands now.</param>
/// <param name="Entries">What was said, in order: the visitor's words first, then the replies.</param>
/// <param name="Effects">Deeds to carry out after saving.</param>
public sealed record Taken(Conversation Conversation, ImmutableArray<Entry> Entries, ImmutableArray<Effect> Effects);
