using HelpBot.Core.Recognition.Entities;

namespace HelpBot.Tests.Recognition.Entities;

/// <summary>
/// Runs the public specification cases of Recognizers-Text. A case counts when every text, type and resolution is exactly as specified.
/// The numbers are a ratchet: they may rise, never fall.
/// </summary>
public sealed class SpecificationTests
{
    [Theory]
    [InlineData("Choice.Dutch.BooleanModel.jsonl", EntityKinds.Boolean, 7)]
    [InlineData("Choice.English.BooleanModel.jsonl", EntityKinds.Boolean, 11)]
    [InlineData("DateTime.Dutch.DateTimeModel.jsonl", EntityKinds.DateTime, 296)]
    [InlineData("DateTime.English.DateTimeModel.jsonl", EntityKinds.DateTime, 476)]
    [InlineData("Number.Dutch.NumberModel.jsonl", EntityKinds.Number, 90)]
    [InlineData("Number.Dutch.OrdinalModel.jsonl", EntityKinds.Ordinal, 31)]
    [InlineData("Number.English.NumberModel.jsonl", EntityKinds.Number, 132)]
    [InlineData("Number.English.OrdinalModel.jsonl", EntityKinds.Ordinal, 31)]
    [InlineData("NumberWithUnit.Dutch.AgeModel.jsonl", EntityKinds.Age, 12)]
    [InlineData("NumberWithUnit.English.AgeModel.jsonl", EntityKinds.Age, 9)]
    [InlineData("Sequence.Dutch.PhoneNumberModel.jsonl", EntityKinds.PhoneNumber, 1)]
    [InlineData("Sequence.English.EmailModel.jsonl", EntityKinds.Email, 7)]
    [InlineData("Sequence.English.IpAddressModel.jsonl", EntityKinds.Ip, 19)]
    [InlineData("Sequence.English.PhoneNumberModel.jsonl", EntityKinds.PhoneNumber, 217)]
    [InlineData("Sequence.English.URLModel.jsonl", EntityKinds.Url, 24)]
    public void Specified_cases_are_found_exactly(string file, EntityKinds kinds, int atLeast)
    {
        var language = file.Contains("Dutch", StringComparison.Ordinal) ? "nl" : "en";
        var cases = SpecificationCase.Read(file).ToList();
        var missed = cases.Where(one => !string.Equals(one.Found(language, kinds), one.Expected, StringComparison.Ordinal)).ToList();
        Assert.True(cases.Count - missed.Count >= atLeast, $"{cases.Count - missed.Count} of {cases.Count}, at least {atLeast} expected:\n{string.Join("\n\n", missed.Select(one => $"{one.Input}\n- {one.Expected}\n+ {one.Found(language, kinds)}"))}");
    }

    [Fact]
    public void Every_specification_file_is_run()
    {
        var run = typeof(SpecificationTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)).Cast<InlineDataAttribute>().Select(data => (string)data.GetData(null!).First()[0]).ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Recognition", "Entities", "Specification"), "*.jsonl").Select(file => Path.GetFileName(file)!);
        Assert.Empty(files.Except(run, StringComparer.Ordinal));
    }
}
