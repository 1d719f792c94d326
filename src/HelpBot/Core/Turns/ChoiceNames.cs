using System.Collections.Frozen;
using System.Collections.Immutable;
using HelpBot.Content.Model;

namespace HelpBot.Core.Turns;

/// <summary>The words that name a choice exactly, folded: its label, the label's twins, and its other words. Made once, because they are compared with every message.</summary>
internal sealed class ChoiceNames
{
    private readonly FrozenDictionary<string, FrozenDictionary<Choice, (ImmutableArray<string> Names, int Labels)>> _byLanguage;
    private readonly string _baseLanguage;

    public ChoiceNames(HelpContent content)
    {
        _baseLanguage = content.Settings.BaseLanguage;
        var choices = content.Steps.Values.SelectMany(step => step.Ask?.Choices ?? []).ToList();
        _byLanguage = content.Settings.Languages.ToFrozenDictionary(
            language => language,
            language => choices.ToFrozenDictionary<Choice, Choice, (ImmutableArray<string>, int)>(
                choice => choice,
                choice => ([.. Names(choice, content.Texts, language)], Labels(choice, content.Texts, language).Count()),
                ReferenceEqualityComparer.Instance),
            StringComparer.Ordinal);
    }

    /// <summary>The names of a choice of the content.</summary>
    public ImmutableArray<string> Of(Choice choice, string language) => In(language)[choice].Names;

    /// <summary>What stands on a choice, in one register or another.</summary>
    public ImmutableArray<string> LabelsOf(Choice choice, string language) => In(language)[choice] is var (names, labels) ? names[..labels] : [];

    /// <summary>The names of a choice, as they stand in the content.</summary>
    public static IEnumerable<string> Names(Choice choice, Texts texts, string language)
    {
        foreach (var label in Labels(choice, texts, language))
            yield return Answering.Fold(label);
        if (choice.Also is { } also && texts.Find(also.Id, language) is { } words)
            foreach (var word in words.Split(';').Select(Answering.Fold).Where(word => word.Length > 0))
                yield return word;
    }

    private static IEnumerable<string> Labels(Choice choice, Texts texts, string language) =>
        new[] { choice.Label.Id, choice.Label.Id + "~covert", choice.Label.Id + "~sms" }.Select(id => texts.Find(id, language)).OfType<string>();

    private FrozenDictionary<Choice, (ImmutableArray<string> Names, int Labels)> In(string language) => _byLanguage.GetValueOrDefault(language) ?? _byLanguage[_baseLanguage];
}
