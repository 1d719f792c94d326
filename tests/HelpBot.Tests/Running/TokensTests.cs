using HelpBot.Running.Sealing;

namespace HelpBot.Tests.Running;

public sealed class TokensTests
{
    private readonly House _house = new();

    [Fact]
    public void A_token_gives_the_key_back()
    {
        var key = ConversationKey.New();

        Assert.Equal(key.Id, _house.Tokens.Read(_house.Tokens.Issue(key, TimeSpan.FromMinutes(30)))!.Id);
    }

    [Fact]
    public void An_expired_token_is_refused()
    {
        var token = _house.Tokens.Issue(ConversationKey.New(), TimeSpan.FromMinutes(30));

        _house.Time.Pass(TimeSpan.FromMinutes(31));

        Assert.Null(_house.Tokens.Read(token));
    }

    [Theory]
    [InlineData("\uFFFD")]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("+")]
    public void A_token_with_a_sign_that_no_token_has_is_refused(string sign)
    {
        var token = _house.Tokens.Issue(ConversationKey.New(), TimeSpan.FromMinutes(30));

        Assert.Null(_house.Tokens.Read(string.Concat(token.AsSpan(0, 7), sign, token.AsSpan(8))));
    }

    [Fact]
    public void A_token_of_another_server_or_with_one_letter_changed_is_refused()
    {
        var token = _house.Tokens.Issue(ConversationKey.New(), TimeSpan.FromMinutes(30));

        Assert.Null(new House().Tokens.Read(token));
        for (var place = 0; place < token.Length; place++)
            Assert.Null(_house.Tokens.Read(token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen token")]
    [InlineData("💥💥💥")]
    public void Rubbish_is_refused(string rubbish)
    {
        Assert.Null(_house.Tokens.Read(rubbish));
        Assert.Null(_house.Tokens.ReadPass(rubbish));
    }

    [Fact]
    public void A_pass_holds_for_a_minute()
    {
        var key = ConversationKey.New();
        var pass = _house.Tokens.IssuePass(key);

        Assert.Equal(key.Id, _house.Tokens.ReadPass(pass)!.Id);
        _house.Time.Pass(TimeSpan.FromSeconds(62));
        Assert.Null(_house.Tokens.ReadPass(pass));
    }

    [Fact]
    public void A_phone_always_gets_the_same_key_and_another_phone_another()
    {
        Assert.Equal(_house.Seal.ForSender("+31612345678").Id, _house.Seal.ForSender("+31612345678").Id);
        Assert.NotEqual(_house.Seal.ForSender("+31612345678").Id, _house.Seal.ForSender("+31612345679").Id);
    }
}
