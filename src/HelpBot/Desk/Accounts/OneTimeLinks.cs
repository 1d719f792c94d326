using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace HelpBot.Desk.Accounts;

/// <summary>Issues links that sign a counsellor in once, within a quarter of an hour, and redeems them.</summary>
internal sealed class OneTimeLinks(DeskDatabase database, DeskAddress address, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(15);

    /// <summary>A new link for an account; its address is told once and kept nowhere.</summary>
    public async Task<string> Issue(Account account, CancellationToken cancel)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        await database.Links.Where(link => link.ExpiresAt < now.ToUnixTimeSeconds()).ExecuteDeleteAsync(cancel);
        database.Links.Add(new SignInLink { Hash = HashOf(code), AccountId = account.Id, ExpiresAt = (now + Life).ToUnixTimeSeconds() });
        await database.SaveChangesAsync(cancel);
        return $"{address.Now}/desk/link/{code}";
    }

    /// <summary>Uses a link up. The account that it signs in, or null when it never was, is over, or was used before.</summary>
    public async Task<Account?> Redeem(string code, CancellationToken cancel)
    {
        var (hash, now) = (HashOf(code), time.GetUtcNow().ToUnixTimeSeconds());
        var link = await database.Links.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash && link.ExpiresAt >= now, cancel);

        // Whoever deletes the row has used the link: of two that come at the same moment, one gets in.
        if (link is null || await database.Links.Where(kept => kept.Hash == hash).ExecuteDeleteAsync(cancel) != 1)
            return null;
        return await database.Users.SingleOrDefaultAsync(account => account.Id == link.AccountId, cancel);
    }

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
