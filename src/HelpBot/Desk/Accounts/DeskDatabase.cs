using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace HelpBot.Desk.Accounts;

/// <summary>Counsellors' accounts and their one-time links. It never holds anything of a visitor.</summary>
internal sealed class DeskDatabase(DbContextOptions<DeskDatabase> options) : IdentityUserContext<Account>(options)
{
    /// <summary>Links that were issued and not used.</summary>
    public DbSet<SignInLink> Links => Set<SignInLink>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SignInLink>().HasKey(link => link.Hash);
    }
}
