using System.Net;
using HelpBot.Tests.Channels.DirectLine;

namespace HelpBot.Tests.Channels.Page;

public sealed class PageTests(Line line) : IClassFixture<Line>
{
    private readonly FormVisitor _visitor = new(line.Stranger());

    [Fact]
    public async Task The_first_page_speaks_the_browsers_language_and_begins_nothing()
    {
        var client = line.Stranger();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-GB,nl;q=0.5");

        var page = await client.GetStringAsync("/");

        Assert.Contains("<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"token\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("class=\"exit\"", StringComparison.Ordinal) < page.IndexOf("<a ", StringComparison.Ordinal), "Quick exit comes first.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_typed_goes_to_no_spell_checker_and_the_browser_keeps_and_fills_in_nothing(bool begun)
    {
        if (begun)
            await _visitor.Picks("welkom.begin/ja");
        var page = begun ? _visitor.Page : await line.Stranger().GetStringAsync("/nl");

        var box = Assert.Single(page.Split("<input "), input => input.Contains("id=\"text\"", StringComparison.Ordinal));
        Assert.Contains("autocomplete=\"off\" autocorrect=\"off\" autocapitalize=\"off\" spellcheck=\"false\" writingsuggestions=\"false\"", box, StringComparison.Ordinal);
        Assert.All(page.Split("<input ")[1..], input => Assert.Contains("autocomplete=\"off\"", input[..input.IndexOf('>', StringComparison.Ordinal)], StringComparison.Ordinal));
        Assert.DoesNotContain("prefetch", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_goes_on_and_the_whole_log_stays_on_the_page()
    {
        await _visitor.Picks("welkom.begin/ja");

        Assert.Equal(FormVisitor.ShownOnce, _visitor.Response.StatusCode);
        Assert.Contains("Kun je nu veilig chatten?", _visitor.Page, StringComparison.Ordinal);
        Assert.Contains("Waar gaat het over?", _visitor.Page, StringComparison.Ordinal);
        Assert.NotNull(_visitor.Token);
    }

    [Fact]
    public async Task When_somebody_may_read_along_nothing_plain_stays_in_sight()
    {
        await _visitor.Picks("welkom.begin/nee");

        Assert.Contains("Heeft je bestelling nu haast?", _visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("meelezen", _visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("gevaar", _visitor.Page.Replace("data-lost=\"De verbinding is weg. Ik probeer het opnieuw. In gevaar? Bel 112.\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_script_is_told_which_choice_says_that_somebody_reads_along(string language)
    {
        var page = await line.Stranger().GetStringAsync("/" + language);

        var hiding = Assert.Single(page.Split("<button "), button => button.Contains(" data-hides", StringComparison.Ordinal));
        Assert.Contains("value=\"welkom.begin/nee\"", hiding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4001)]
    [InlineData(200_000)]
    public async Task A_text_over_the_limit_gets_a_kind_answer(int length)
    {
        await _visitor.Says(new string('a', length));

        Assert.Equal(FormVisitor.ShownOnce, _visitor.Response.StatusCode);
        Assert.Contains("Dat is te lang voor mij.", _visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_message_is_met_with_words(string text)
    {
        await _visitor.Says(text);

        Assert.Contains("Ik zie geen woorden.", _visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("😀🙏👍 hallo")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("<script>alert(1)</script>\"'&")]
    public async Task Any_words_come_back_as_words(string text)
    {
        await _visitor.Says("hallo " + text);

        Assert.Equal(FormVisitor.ShownOnce, _visitor.Response.StatusCode);
        Assert.Contains(text, _visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await _visitor.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_is_no_longer_on_offer_is_asked_again()
    {
        await _visitor.Picks("welkom.begin/ja");
        await _visitor.Picks("welkom.begin/weet-niet");

        Assert.Contains("Dat antwoord hoort bij een eerdere vraag.", _visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_answered_once()
    {
        await _visitor.Picks("welkom.begin/ja");
        var (token, page) = (_visitor.Token!, "2");
        var client = line.Stranger();

        FormUrlEncodedContent Form() => new([new("token", token), new("page", page), new("language", "nl"), new("text", "tweemaal verstuurd")]);
        await client.PostAsync("/", Form());
        var second = await (await client.PostAsync("/", Form())).Content.ReadAsStringAsync();

        Assert.Equal(2, second.Split("tweemaal verstuurd").Length);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_forged_token_opens_nothing_and_offers_a_new_beginning(string token)
    {
        _visitor.Forge(token);
        await _visitor.Says("hallo");

        Assert.Contains("Het gesprek van net is er niet meer.", _visitor.Page, StringComparison.Ordinal);
        Assert.Contains("112", _visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_on_a_page_that_lost_its_talk_can_be_called()
    {
        _visitor.Forge("x");
        await _visitor.Says("hallo");

        Assert.Contains("Bel <a href=\"tel:112\">112</a>.", _visitor.Page, StringComparison.Ordinal);
        Assert.Contains("Bel <a href=\"tel:08002000\">0800-2000</a>.", _visitor.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_an_hour_of_silence_the_next_form_is_told_whom_to_call()
    {
        using var own = new Line();
        var visitor = new FormVisitor(own.Stranger());
        await visitor.Picks("welkom.begin/ja");

        own.Time.Pass(TimeSpan.FromMinutes(31));
        await visitor.Says("ben je er nog?");

        Assert.Contains("Het gesprek van net is er niet meer.", visitor.Page, StringComparison.Ordinal);
        Assert.Contains("0800-2000", visitor.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Waar gaat het over?", visitor.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text=%")]
    [InlineData("text=%E0%A4%A&text=%C0%80")]
    [InlineData("=&=&&&")]
    [InlineData("choice=&wish=&token=&page=-1&language=xx")]
    public async Task A_form_that_makes_no_sense_is_answered_with_the_page(string body)
    {
        var answer = await line.Stranger().PostAsync("/", new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(FormVisitor.ShownOnce, answer.StatusCode);
        Assert.Contains("112", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elders.example")]
    public async Task A_form_of_another_site_is_refused(string header, string value)
    {
        var client = line.Stranger();
        client.DefaultRequestHeaders.Add(header, value);

        var answer = await client.PostAsync("/", new FormUrlEncodedContent([new("text", "hallo")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_own_form_is_accepted_though_it_sends_no_referrer()
    {
        var client = line.Stranger();
        client.DefaultRequestHeaders.Add("Origin", "null");

        Assert.Equal(FormVisitor.ShownOnce, (await client.PostAsync("/", new FormUrlEncodedContent([new("text", "hallo")]))).StatusCode);
    }

    [Fact]
    public async Task Without_any_form_the_page_still_answers()
    {
        var answer = await line.Stranger().PostAsync("/", new StringContent("{", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(FormVisitor.ShownOnce, answer.StatusCode);
    }
}
