using HelpBot.Channels.Sms;
using HelpBot.Content.Model;
using HelpBot.Core.Turns;
using HelpBot.Running;

namespace HelpBot.Tests.Core.Turns;

/// <summary>
/// Goes through all dialogs by every choice of every step, from the start and from every need that a visitor can name. Two moments count as one when the step,
/// the register, who answers, where it returns to, and what the dialog's conditions look at are the same.
/// </summary>
public sealed class EveryPathTests
{
    // The longest reply of all; more would be a pile of messages on a phone that somebody watches.
    private const int MostMessages = 4;

    private static readonly string[] Times = ["gisteravond", "3 weken geleden", "vijf jaar geleden"];

    private static readonly Dictionary<string, (HashSet<string> Answers, HashSet<string> Flags)> Read = ConditionsByDialog();

    [Fact]
    public void Every_step_offers_a_way_on_and_every_word_is_there()
    {
        var asked = new HashSet<string>();
        foreach (var medium in Enum.GetValues<Medium>())
            foreach (var moment in new[] { Dialogs.Staffed, Dialogs.Quiet })
                asked.UnionWith(Explore(medium, moment));

        Assert.Equal([], Dialogs.Content.Steps.Values.Where(step => step.Ask is not null).Select(step => step.Id.ToString()).Except(asked));
    }

    [Fact]
    public void Every_aside_has_its_words_fits_a_phone_and_is_harmless_while_somebody_reads_along()
    {
        foreach (var medium in Enum.GetValues<Medium>())
            foreach (var (aside, at) in Dialogs.Content.Asides.Select(aside => (aside, aside.Dialog is { } dialog ? Dialogs.Content.Dialogs[dialog].Steps.FirstOrDefault(step => step.Ask is not null)?.Id ?? Dialogs.Content.Settings.Menu : Dialogs.Content.Settings.Menu)))
            {
                Beside(aside, Dialogs.Begun(medium: medium) with { At = at });
                if (aside.Say.HasCovert)
                    Beside(aside, Dialogs.Begun(medium: medium) with { At = Dialogs.Content.Settings.CovertStart, Register = Register.Covert });
            }
    }

    private static void Beside(Aside aside, Conversation conversation)
    {
        var walk = new Walk(conversation, Dialogs.Script, Dialogs.Quiet);
        walk.Say(aside.Say);
        foreach (var service in aside.Show)
            walk.Show(service);
        walk.Repeat();
        Judge(conversation, new Incoming.Said(aside.Id), walk.Finish());
    }

    private static IEnumerable<string> Explore(Medium medium, Moment moment)
    {
        var seen = new HashSet<string>();
        var open = new Queue<Conversation>(Starts(medium, moment).Where(start => seen.Add(Key(start))));
        while (open.TryDequeue(out var conversation))
        {
            foreach (var incoming in Deeds(conversation, moment))
            {
                var taken = Turn.Take(conversation, incoming, Dialogs.Script, moment);
                Judge(conversation, incoming, taken);
                if (taken.Conversation.Mode != Mode.Ended && seen.Add(Key(taken.Conversation)))
                    open.Enqueue(taken.Conversation);
            }
        }

        return seen.Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)]);
    }

    private static IEnumerable<Conversation> Starts(Medium medium, Moment moment)
    {
        var begun = Turn.Begin(Dialogs.Script, "nl", medium, moment).Conversation;
        yield return begun;
        foreach (var covert in new[] { Register.Plain, Register.Covert })
            foreach (var flags in new[] { [], Labels.Flags.ToArray() })
                foreach (var step in Dialogs.Content.Dialogs.Values.Select(dialog => dialog.Begin).Concat(Dialogs.Content.CodeWords.SelectMany(word => new[] { word.Go, word.InDoubt }))
                    .Concat(Dialogs.Content.Asides.Select(aside => aside.Go).OfType<StepId>()).Distinct())
                {
                    var walk = new Walk(begun with { At = Dialogs.Content.Settings.Menu, Register = covert, Flags = [.. flags] }, Dialogs.Script, moment);
                    walk.Visit(step);
                    if (walk.Finish().Conversation is { Mode: not Mode.Ended } entered)
                        yield return entered;
                }
    }

    private static IEnumerable<Incoming> Deeds(Conversation conversation, Moment moment)
    {
        if (Dialogs.Content.Steps[conversation.At].Ask is not { } question)
            return [new Incoming.Asked(Wish.Menu)];
        var walk = new Walk(conversation, Dialogs.Script, moment);
        return
        [
            .. walk.OnOffer(question).Select(choice => new Incoming.Chose(conversation.At, choice.Id)),
            .. question.Services.Take(1).Select(service => new Incoming.Chose(conversation.At, service)),
            .. Typed(question.Kind).Select(text => new Incoming.Said(text)),
        ];
    }

    private static string[] Typed(AnswerKind kind) => kind switch
    {
        AnswerKind.Time => Times,
        AnswerKind.Age or AnswerKind.Number => ["16", "30"],
        AnswerKind.Text => ["even over nadenken"],
        AnswerKind.NewName => ["Van Dijk"],
        AnswerKind.NewAlarmName => ["Vermeulen"],
        AnswerKind.KnownName => ["Jansen", "Van Dijk", "Vermeulen"],
        _ => [],
    };

    private static void Judge(Conversation before, Incoming incoming, Taken taken)
    {
        var (after, where) = (taken.Conversation, $"{before.At} {before.Register} {incoming}");
        Assert.True(KeptForm.Of(after).Length < 4096, where);
        if (after.Mode == Mode.Ended)
            return;
        Assert.True(Dialogs.Content.Steps[after.At].Ask is not null, $"{where}: no question at {after.At}");
        var replies = taken.Entries.OfType<Entry.Bot>().Select(bot => bot.Reply).ToArray();
        Assert.True(replies.Length > 0, $"{where}: silent");
        Assert.True(replies[^1].Choices.Length > 0 || replies[^1].Expects is not (null or AnswerKind.Choice or AnswerKind.YesNo), $"{where}: nothing to answer with");
        foreach (var reply in replies)
        {
            Words(reply, where);
            if (after.Register == Register.Covert)
                Harmless(reply, where);
            if (after.Medium == Medium.Sms)
                Fits(reply, where);
        }
    }

    private static void Words(Reply reply, string where)
    {
        foreach (var language in Dialogs.Content.Settings.Languages)
        {
            Assert.All(reply.Lines, line => Assert.False(string.IsNullOrWhiteSpace(Dialogs.Content.Texts.Find(line.Line, language)), $"{where}: {line.Line} in {language}"));
            var spoken = Spoken.From(reply with { Language = language }, Dialogs.Content);
            Assert.DoesNotContain('{', spoken.ToPlainText());
            Assert.All(spoken.Choices, choice => Assert.False(string.IsNullOrWhiteSpace(choice.Label), $"{where}: {choice.Id} in {language}"));
        }
    }

    private static void Harmless(Reply reply, string where)
    {
        Assert.True(reply.Lines.All(line => line.Line.EndsWith("~covert", StringComparison.Ordinal)), $"{where}: {string.Join(' ', reply.Lines.Select(line => line.Line))}");
        Assert.True(reply.Choices.All(choice => choice.Label.EndsWith("~covert", StringComparison.Ordinal)), $"{where}: {string.Join(' ', reply.Choices.Select(choice => choice.Label))}");
        Assert.Empty(reply.Services);
        // Whoever reads along knows this number too; a shop has no reason to name it.
        foreach (var language in Dialogs.Content.Settings.Languages)
            Assert.DoesNotContain("112", Spoken.From(reply with { Language = language }, Dialogs.Content).ToPlainText(), StringComparison.Ordinal);
    }

    private static void Fits(Reply reply, string where)
    {
        var messages = SmsText.From(reply, Dialogs.Content);
        Assert.True(messages.Length <= MostMessages, $"{where}: {messages.Length} messages\n{string.Join("\n--\n", messages)}");
        Assert.All(messages, message => Assert.True(Gsm7.Measure(message) is { IsGsm: true, Segments: <= SmsText.MostSegments }, $"{where}: {message}"));
    }

    private static string Key(Conversation conversation)
    {
        var (answers, flags) = Read[conversation.At.Dialog];
        var kept = conversation.Answers.Where(answer => answers.Contains(answer.Key)).Select(answer => $"{answer.Key}={answer.Value}");
        return $"{conversation.At} {conversation.Register} {conversation.Mode} {conversation.Guard is null} {Guarding.IsClosed(conversation)} {conversation.Returns.LastOrDefault()} "
            + $"{string.Join(',', kept)} {string.Join(',', conversation.Flags.Where(flags.Contains))}";
    }

    private static Dictionary<string, (HashSet<string> Answers, HashSet<string> Flags)> ConditionsByDialog() => Dialogs.Content.Steps.Values
        .GroupBy(step => step.Id.Dialog)
        .ToDictionary(steps => steps.Key, steps => (Named(steps, AnswerName), Named(steps, condition => (condition as Condition.Flag)?.Name)));

    private static HashSet<string> Named(IEnumerable<Step> steps, Func<Condition, string?> name) => steps.SelectMany(ConditionsOf).Select(name).OfType<string>().ToHashSet();

    private static IEnumerable<Condition> ConditionsOf(Step step) =>
    [
        .. step.Say.SelectMany(line => line.If), .. step.Go.Branches.SelectMany(branch => branch.If), .. (step.Ask?.Choices ?? []).SelectMany(choice => choice.If),
        .. (step.Ask?.Choices ?? []).SelectMany(choice => choice.Go?.Branches ?? []).SelectMany(branch => branch.If),
    ];

    private static string? AnswerName(Condition condition) => condition switch
    {
        Condition.Answer answer => answer.Name,
        Condition.Known known => known.Name,
        Condition.HappenedWithin happened => happened.Name,
        Condition.Between between => between.Name,
        _ => null,
    };
}
