namespace HelpBot.Channels.Sms;

/// <summary>The operator's account at Twilio (<c>HelpBot:Sms:Twilio</c>). Without it no text message is taken or sent.</summary>
public sealed record TwilioOptions
{
    /// <summary>Secret that signs webhooks and opens the REST API. None by default.</summary>
    public string? AuthToken { get; init; }

    /// <summary>The webhook's address exactly as it is typed at Twilio, for example <c>https://hulp.example/api/sms/twilio</c>: it is part of the signature.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Account id (<c>AC…</c>): needed to send counsellors' messages.</summary>
    public string? AccountSid { get; init; }

    /// <summary>The number that messages come from, as <c>+31…</c>: needed to send counsellors' messages.</summary>
    public string? FromNumber { get; init; }

    /// <summary>Where the REST API is. Default <c>https://api.twilio.com</c>.</summary>
    public string ApiUrl { get; init; } = "https://api.twilio.com";

    /// <summary>Whether webhooks can be checked; if not, all are refused.</summary>
    public bool CanReceive => !string.IsNullOrEmpty(AuthToken) && !string.IsNullOrEmpty(PublicUrl);

    /// <summary>Whether messages can be sent.</summary>
    public bool CanSend => !string.IsNullOrEmpty(AuthToken) && !string.IsNullOrEmpty(AccountSid) && !string.IsNullOrEmpty(FromNumber);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="InvalidOperationException">An address is not an absolute http(s) one.</exception>
    public static TwilioOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection("HelpBot:Sms:Twilio").Get<TwilioOptions>() ?? new TwilioOptions();
        Check(options.ApiUrl, nameof(ApiUrl));
        if (!string.IsNullOrEmpty(options.PublicUrl))
            Check(options.PublicUrl, nameof(PublicUrl));
        return options;
    }

    /// <summary>Tells no secret.</summary>
    public override string ToString() => nameof(TwilioOptions);

    private static void Check(string address, string name)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            throw new InvalidOperationException($"HelpBot:Sms:Twilio:{name} must be a whole address that begins with https://.");
    }
}
