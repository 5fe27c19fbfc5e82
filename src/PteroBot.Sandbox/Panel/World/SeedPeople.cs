namespace PteroBot.Sandbox.Panel.World;

/// <summary>Nora, Adam and Mia with their keys.</summary>
internal static class SeedPeople
{
    public static void Add(PanelWorld world)
    {
        var adam = AddUser(world, "adam", "Adam", "Anchor", rootAdmin: true);
        AddRole(world, adam, Role.RootAdmin, []);
        AddUser(world, "nora", "Nora", "Norden");
        var mia = AddUser(world, "mia", "Mia", "Mole");
        AddRole(world, mia, "Support", ["viewList server", "view server", "viewList user", "view user", "viewList node", "view node"]);
        AddKey(world, adam, KeyKind.Application, "full", acl: 3);
        AddKey(world, adam, KeyKind.Application, "read only", acl: 1);
    }

    private static void AddRole(PanelWorld world, User user, string name, string[] permissions)
    {
        var role = new Role { Id = world.NextId("roles"), Name = name, Permissions = permissions, CreatedAt = world.Now };
        world.Roles.Add(role);
        user.Roles.Add(role);
    }

    /// <summary>A key with a 16 character identifier and a 32 character secret, as the panel makes them.</summary>
    public static ApiKey AddKey(PanelWorld world, User owner, KeyKind kind, string description, int acl = 0, IReadOnlyList<string>? allowedIps = null)
    {
        var name = $"{kind} key of {owner.Username}: {description} {world.NextId($"keys of {owner.Username}")}";
        var key = new ApiKey
        {
            Identifier = Prefix(world, kind) + world.Identities.Text(name, 11),
            Secret = world.Identities.Text($"{name} secret", 32),
            Owner = owner,
            Kind = kind,
            Description = description,
            AllowedIps = allowedIps ?? [],
            Acl = WorldSeed.AclResources.ToDictionary(resource => resource, _ => acl),
            CreatedAt = world.Now,
        };
        world.Keys.Add(key);
        return key;
    }

    public static User AddUser(PanelWorld world, string username, string firstName, string lastName, bool rootAdmin = false, string? email = null)
    {
        var id = world.NextId("users");
        var user = new User
        {
            Id = id,
            Uuid = world.Identities.Uuid($"user {id} {username}"),
            Username = username,
            Email = email ?? $"{username}@example.com",
            FirstName = firstName,
            LastName = lastName,
            Password = $"{username}-password",
            RootAdmin = rootAdmin,
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
        };
        world.Users.Add(user);
        if (id <= 3)
            AddKey(world, user, KeyKind.Account, "PteroBot");
        return user;
    }

    private static string Prefix(PanelWorld world, KeyKind kind) => (world.IsPelican, kind) switch
    {
        (false, KeyKind.Account) => "ptlc_",
        (false, _) => "ptla_",
        (true, KeyKind.Account) => "pacc_",
        (true, _) => "papp_",
    };
}
