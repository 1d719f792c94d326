using Microsoft.AspNetCore.Identity;

namespace HelpBot.Desk.Accounts;

/// <summary>A counsellor who may sign in. The user name is the name that visitors see.</summary>
internal sealed class Account : IdentityUser;
