using System.Reflection;
using System.Runtime.CompilerServices;
using HelpBot.Core.Turns;

namespace HelpBot.Tests.Privacy;

/// <summary>A record writes all that it holds when a log or a fault makes text of it. Those that hold a person's words, or what opens them, must not.</summary>
public sealed class SilentRecordsTests
{
    private const string Canary = "Roodkapje";

    // Content, settings and words of the program: nothing of these comes from a visitor.
    private static readonly string[] OfTheProgram =
    [
        "Asset", "BodyLimit", "Candidate", "CardAction", "ChannelAccount", "ConversationStart", "Counsellor", "CounsellorCame", "DeskOptions", "FlagFound", "Found", "HelpNumber", "LimitOptions", "Asked",
        "Modifier", "Offer", "OpenTicket", "PageWords", "Pattern", "RelativeOrdinal", "Refusal", "ServiceCard", "ServiceData", "SpokenChoice", "Table", "Ticket", "TwilioOptions", "Verdict", "Word",
    ];

    [Fact]
    public void No_record_tells_a_persons_words()
    {
        var records = typeof(Turn).Assembly.GetTypes().Where(MayHoldWords).ToList();
        Assert.InRange(records.Count, 20, 200);

        var talkative = records.Where(type => Filled(type).ToString()!.Contains(Canary, StringComparison.Ordinal)).Select(type => type.FullName).Order(StringComparer.Ordinal).ToList();

        Assert.Empty(talkative);
    }

    private static bool MayHoldWords(Type type) =>
        type.Namespace is { } room && room.StartsWith("HelpBot.", StringComparison.Ordinal) && !room.StartsWith("HelpBot.Verbs", StringComparison.Ordinal)
        && type is { IsAbstract: false, ContainsGenericParameters: false }
        && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        // Dates under construction: numbers and marks of the program.
        && room != "HelpBot.Core.Recognition.Entities.Dates"
        && !OfTheProgram.Contains(type.Name)
        && Texts(type).Any();

    private static object Filled(Type type)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Texts(type))
            field.SetValue(record, Canary);
        return record;
    }

    private static IEnumerable<FieldInfo> Texts(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Where(field => field.FieldType == typeof(string));
}
