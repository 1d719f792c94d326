using System.Collections.Immutable;
using HelpBot.Core.Recognition.Entities.Counting;
using HelpBot.Core.Recognition.Entities.Dates;
using HelpBot.Core.Recognition.Entities.Sequences;
using HelpBot.Core.Recognition.Entities.Words;

namespace HelpBot.Core.Recognition.Entities;

/// <summary>
/// Finds entities in a message by walking its tokens. Pure; it never throws, whatever the text, and takes time in
/// proportion to its length: the text is cut and looked up once, and each finder stops at once when nothing gives it work.
/// </summary>
public static class EntityFinder
{
    /// <summary>All entities of the asked kinds, in the order of the text.</summary>
    /// <param name="language"><c>nl</c> or <c>en</c>; another language finds what needs no words.</param>
    /// <param name="reference">The visitor's local time, against which "yesterday" is resolved.</param>
    public static ImmutableArray<Entity> Find(string text, string language, DateTime reference, EntityKinds kinds = EntityKinds.All)
    {
        var reading = Reading.Of(text, Lexicon.For(language));
        var found = new List<Entity>();
        if (kinds.HasFlag(EntityKinds.Boolean) && reading.Signals(Signals.Answer | Signals.Sign)) AnswerFinder.Find(reading, found);
        FindNumbers(reading, kinds, found);
        FindSequences(reading, kinds, found);
        if (kinds.HasFlag(EntityKinds.DateTime) && reading.Signals(Signals.Time | Signals.Digits)) TimeFinder.Find(new Scene(reading, reference), found);
        return found.Count < 2 ? [.. found] : [.. found.OrderBy(entity => entity.Start)];
    }

    private static void FindNumbers(Reading reading, EntityKinds kinds, List<Entity> found)
    {
        if (!reading.Signals(Signals.Number | Signals.Digits | Signals.Sign)) return;
        if (kinds.HasFlag(EntityKinds.Number)) NumberFinder.Find(reading, found);
        if (kinds.HasFlag(EntityKinds.Ordinal)) OrdinalFinder.Find(reading, found);
        if (kinds.HasFlag(EntityKinds.Age)) AgeFinder.Find(reading, found);
    }

    private static void FindSequences(Reading reading, EntityKinds kinds, List<Entity> found)
    {
        if (kinds.HasFlag(EntityKinds.PhoneNumber) && reading.Signals(Signals.Digits)) PhoneFinder.Find(reading.Lower, found);
        if (!reading.Signals(Signals.Address)) return;
        if (kinds.HasFlag(EntityKinds.Email)) EmailFinder.Find(reading.Lower, found);
        if (kinds.HasFlag(EntityKinds.Url)) UrlFinder.Find(reading.Lower, found);
        if (kinds.HasFlag(EntityKinds.Ip)) IpFinder.Find(reading.Lower, found);
    }
}
