using System.Net;
using HelpBot.Channels.Sms;

namespace HelpBot.Tests.Channels.Sms;

public sealed class TwilioEndpointTests : IDisposable
{
    private const string Greeting = "Hoi. Kun je nu veilig sms'en? Antwoord JA, NEE of STOP.\n1 Ja  2 Nee  3 Dat weet ik niet";

    private readonly Phone _phone = new();

    public void Dispose() => _phone.Dispose();

    [Fact]
    public async Task The_first_message_is_answered_with_one_neutral_question() =>
        Assert.Equal([Greeting], await _phone.Messages("hallo"));

    [Fact]
    public async Task English_is_answered_in_English() =>
        Assert.StartsWith("Hi. Is it safe for you to text now?", await _phone.Says("hello"), StringComparison.Ordinal);

    [Fact]
    public async Task A_number_picks_the_choice_at_that_place()
    {
        await _phone.Says("hallo");
        Assert.StartsWith("Dan houden we het kort.", await _phone.Says("3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_by_number_turns_to_harmless_words()
    {
        await _phone.Says("hallo");
        var answer = await _phone.Says("2");
        Assert.Contains("Heeft je bestelling nu haast?\n1 Ja\n2 Nee\n3 We kunnen gewoon praten", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("gevaar", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("is Angela er?")]
    [InlineData("Is Angela there?")]
    public async Task Angela_in_the_first_message_turns_to_harmless_words_at_once(string words)
    {
        var answer = await _phone.Says(words);
        Assert.DoesNotContain("sms'en", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("gevaar", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("bestelling|order", answer);
    }

    [Fact]
    public async Task A_message_that_comes_twice_is_answered_the_same()
    {
        var first = await _phone.Says("hallo", "SM1");
        var moved = await _phone.Says("1", "SM2");
        Assert.NotEqual(first, moved);
        Assert.Equal(moved, await _phone.Says("1", "SM2"));
        Assert.Equal(first, await _phone.Says("hallo", "SM1"));
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("stoppen")]
    public async Task Stop_wipes_and_says_only_that_it_is_done(string word)
    {
        await _phone.Says("hallo");
        await _phone.Says("1");
        Assert.Equal("Klaar. Bedankt.", await _phone.Says(word));
        Assert.Equal("Klaar. Bedankt.", await _phone.Says(word));
        Assert.Equal(Greeting, await _phone.Says("hallo"));
    }

    [Fact]
    public async Task A_bare_answer_where_nothing_was_asked_is_not_taken_for_another_one_and_claims_no_chat_before() =>
        Assert.Equal("Er loopt nu geen gesprek. Stuur hallo om te beginnen.", await _phone.Says("1"));

    [Fact]
    public async Task Help_tells_how_to_answer_and_asks_again()
    {
        await _phone.Says("hallo");
        var messages = await _phone.Messages("HELP");
        Assert.StartsWith("In gevaar? Bel 112. Stuur een cijfer of je eigen woorden.", messages[0], StringComparison.Ordinal);
        Assert.Equal(Greeting, messages[^1]);
    }

    [Fact]
    public async Task A_message_of_over_4000_signs_gets_a_kind_answer()
    {
        await _phone.Says("hallo");
        Assert.StartsWith("Dat is te lang voor mij.", await _phone.Says(new string('a', 4001)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_no_choice_has_is_asked_again()
    {
        await _phone.Says("hallo");
        Assert.EndsWith(Greeting, await _phone.Says("9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_just_said_does_not_stand_alone_on_a_line()
    {
        await _phone.Says("hallo");
        Assert.DoesNotContain("112", (await _phone.Says("112")).Split('\n'));
    }

    [Fact]
    public async Task An_empty_message_is_answered_in_words_for_a_phone()
    {
        await _phone.Says("hallo");
        Assert.StartsWith("Ik zie geen woorden. Stuur een cijfer of je eigen woorden.", await _phone.Says(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("112", "Bel nu 112.")]
    [InlineData("113", "Goed dat je dit zegt.")]
    public async Task A_number_of_help_is_understood(string number, string answer)
    {
        await _phone.Says("hallo");
        Assert.StartsWith(answer, await _phone.Says(number), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙏🏽👩‍👧‍👦")]
    [InlineData("أنا خائفة \u202Eabc")]
    [InlineData("\uFFFF<Message>&amp;]]>\u0001")]
    public async Task Odd_signs_are_answered(string words) => Assert.NotEmpty(await _phone.Says(words));

    [Theory]
    [InlineData(null)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_forged_signature_is_refused(string? signature)
    {
        using var response = await _phone.Post(_phone.Form("hallo"), signature);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_changed_or_added_parameter_is_refused()
    {
        var form = _phone.Form("hallo");
        var signature = TwilioSignature.Of(Phone.AuthToken, Phone.Url, Phone.Signed(form));
        using var changed = await _phone.Post(new(form) { ["From"] = "+31000000043" }, signature);
        using var added = await _phone.Post(new(form) { ["MediaUrl0"] = "x" }, signature);
        Assert.Equal(HttpStatusCode.Forbidden, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
    }

    [Fact]
    public async Task Without_an_account_everything_is_refused()
    {
        using var phone = new Phone(configured: false);
        var form = phone.Form("hallo");
        using var response = await phone.Post(form, TwilioSignature.Of("", "", Phone.Signed(form)));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task What_is_not_a_form_is_refused()
    {
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await _phone.Client.PostAsync(new Uri("/api/sms/twilio", UriKind.Relative), json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task No_number_and_no_word_reaches_the_log_at_any_level()
    {
        await _phone.Says("hallo, ik heet Roodkapje");
        Assert.DoesNotContain(_phone.Log.Lines, line => line.Contains("000000042", StringComparison.Ordinal) || line.Contains("Roodkapje", StringComparison.Ordinal));
    }
}
