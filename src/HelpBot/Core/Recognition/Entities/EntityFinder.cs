using System.Collections.Immutable;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>Finds entities in a message by walking its tokens. Pure; it never throws, whatever the text.</summary>
public static class EntityFinder
{
    /// <summary>All entities of the asked kinds, in the order of the text.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>; another language finds what needs no words.</param>
    /// <param name="reference">The visitor's local time, against which "yesterday" is resolved.</param>
    public static ImmutableArray<Entity> Find(string text, string language, DateTime reference, EntityKinds kinds = EntityKinds.All) => [];
}
