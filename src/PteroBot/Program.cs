Console.WriteLine("PteroBot");
